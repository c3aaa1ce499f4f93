import { expect, it } from 'vitest';
import { Turnstile } from './turnstile.js';

it('lets so many through at once, lets so many wait, and sends the rest away', async () => {
  const turnstile = new Turnstile(2, 3, 'Try again.');
  let inside = 0;
  let most = 0;
  const pass = () =>
    turnstile.run(async () => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    });
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, pass));
  expect(outcomes.map(({ status }) => status)).toEqual([
    ...Array<string>(5).fill('fulfilled'),
    ...Array<string>(3).fill('rejected'),
  ]);
  expect(outcomes.at(-1)).toMatchObject({ reason: { code: 'TOO_MANY_REQUESTS' } });
  expect(most).toBe(2);
  await pass();
});

it('makes room also after a failure', async () => {
  const turnstile = new Turnstile(1, 0, 'Try again.');
  const failing = turnstile.run(() => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  await expect(turnstile.run(() => Promise.resolve('in'))).resolves.toBe('in');
});
