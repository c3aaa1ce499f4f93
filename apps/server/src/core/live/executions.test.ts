import { expect, it } from 'vitest';
import { Executions } from './executions.js';

it('runs four at once, and first what most readers wait for', async () => {
  const executions = new Executions();
  const started: number[] = [];
  const finish: (() => void)[] = [];
  const runs = [1, 5, 3, 8, 2, 9].map((readers) =>
    executions.run(
      () => readers,
      () =>
        new Promise<void>((resolve) => {
          started.push(readers);
          finish.push(resolve);
        }),
    ),
  );
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  expect(started).toEqual([9, 8, 5, 3]);
  finish[2]?.();
  await runs[1];
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  expect(started).toEqual([9, 8, 5, 3, 2]);
  for (const end of finish) end();
  await runs[4];
  await new Promise(setImmediate);
  expect(started.at(-1)).toBe(1);
  finish.at(-1)?.();
  await Promise.all(runs);
});

it('goes on after one that fails', async () => {
  const executions = new Executions();
  const failing = Array.from({ length: 6 }, () =>
    executions.run(
      () => 1,
      () => Promise.reject(new Error('no')),
    ),
  );
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
  expect(
    await executions.run(
      () => 1,
      () => 'yes',
    ),
  ).toBe('yes');
});
