import { afterEach, expect, it, vi } from 'vitest';
import { keepToken, keptToken } from '../shared/push/kept-token.ts';
import { standInBrowser } from '../shared/push/stand-in-browser.ts';
import { renewPush } from './renew-push.ts';

const THERE = { endpoint: 'https://push.example/2', p256dh: 'p', auth: 'a' };
const KEPT = { token: 'visitor', endpoint: 'https://push.example/1' };

afterEach(() => vi.unstubAllGlobals());

it('everybody who is told in the browser goes on being told', async () => {
  const { registration, told } = standInBrowser(THERE);
  await keepToken('visitor', KEPT);
  await keepToken('operator', { ...KEPT, token: 'operator', id: '7' });
  await renewPush({ registration } as unknown as ServiceWorkerGlobalScope);
  expect(told).toEqual([
    { token: 'visitor', browser: THERE },
    { token: 'operator', browser: THERE },
  ]);
  expect(await keptToken('operator')).toEqual({ token: 'operator', id: '7', endpoint: THERE.endpoint });
});

it('a token that is known no more is forgotten', async () => {
  const { registration, answers } = standInBrowser(THERE);
  answers.push({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  await keepToken('visitor', KEPT);
  await renewPush({ registration } as unknown as ServiceWorkerGlobalScope);
  expect(await keptToken('visitor')).toBeNull();
});
