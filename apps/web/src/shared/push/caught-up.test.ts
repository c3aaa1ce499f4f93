import { afterEach, expect, it, vi } from 'vitest';
import { caughtUp } from './caught-up.ts';
import { keepToken, keptToken } from './kept-token.ts';
import { standInBrowser } from './stand-in-browser.ts';

const HERE = { endpoint: 'https://push.example/1', p256dh: 'p', auth: 'a' };
const THERE = { ...HERE, endpoint: 'https://push.example/2' };
const KEPT = { token: 'token', endpoint: HERE.endpoint };

afterEach(() => vi.unstubAllGlobals());

it('a browser that keeps no token is told nothing', async () => {
  standInBrowser(HERE);
  expect(await caughtUp('visitor')).toBeNull();
});

it('one that is where it was has nothing to say', async () => {
  const { told } = standInBrowser(HERE);
  await keepToken('visitor', KEPT);
  expect(await caughtUp('visitor')).toEqual(KEPT);
  expect(await caughtUp('operator')).toBeNull();
  expect(told).toEqual([]);
});

it('one that was moved, or whose subscription is lost, says where it is now', async () => {
  for (const at of [THERE, null]) {
    const { state, told } = standInBrowser(at);
    state.next = THERE;
    await keepToken('operator', { ...KEPT, id: '7' });
    expect(await caughtUp('operator')).toEqual({ ...KEPT, id: '7', endpoint: THERE.endpoint });
    expect(await keptToken('operator')).toMatchObject({ endpoint: THERE.endpoint });
    expect(told).toEqual([{ token: 'token', browser: THERE }]);
  }
});

it('one that the server does not know any more forgets its token', async () => {
  const { answers } = standInBrowser(THERE);
  answers.push({ data: null, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  await keepToken('visitor', KEPT);
  expect(await caughtUp('visitor')).toBeNull();
  expect(await keptToken('visitor')).toBeNull();
});

it('one that cannot reach the server keeps its token', async () => {
  const { answers } = standInBrowser(THERE);
  answers.push({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  await keepToken('visitor', KEPT);
  await expect(caughtUp('visitor')).rejects.toThrow('did not take it');
  expect(await keptToken('visitor')).toEqual(KEPT);
});

it('one whose notifications were forbidden is told nothing, and may come back', async () => {
  standInBrowser(HERE);
  await keepToken('visitor', KEPT);
  vi.stubGlobal('Notification', { permission: 'denied' });
  expect(await caughtUp('visitor')).toBeNull();
  expect(await keptToken('visitor')).toEqual(KEPT);
});
