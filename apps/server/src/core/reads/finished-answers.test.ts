import { beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../log.js';
import { FinishedAnswers, type Built } from './finished-answers.js';

let revision: number;
let now: Date;
let answers: FinishedAnswers;

beforeEach(() => {
  revision = 1;
  now = new Date('2026-11-22T14:03:20.000Z');
  answers = new FinishedAnswers({ revision: () => revision, now: () => now }, createLog('silent'), 10_000);
});

const built = (text: string, wish: Partial<Built> = {}): Built => ({
  answer: { status: 200, headers: {}, body: { identity: Buffer.from(text), gzip: null, br: null } },
  as: 'keep',
  ...wish,
});

/** Builds that are counted, and settled by hand. */
function builder() {
  const waiting: { resolve: (built: Built) => void; reject: (error: Error) => void }[] = [];
  let count = 0;
  return {
    build: () => {
      count += 1;
      return new Promise<Built>((resolve, reject) => waiting.push({ resolve, reject }));
    },
    give: (text: string, wish?: Partial<Built>) => waiting.shift()?.resolve(built(text, wish)),
    fail: () => waiting.shift()?.reject(new Error('away')),
    count: () => count,
  };
}

async function textOf(finished: ReturnType<FinishedAnswers['get']>): Promise<[string, boolean]> {
  const { answer, isCurrent } = await finished;
  return [answer.body.identity.toString(), isCurrent];
}

const keep = (key: string, text: string, wish?: Partial<Built>) =>
  answers.get(key, () => Promise.resolve(built(text, wish)));

describe('FinishedAnswers', () => {
  it('builds once for all who ask at once, and not again until the page changes', async () => {
    const { build, give, count } = builder();
    const asked = Array.from({ length: 50 }, () => textOf(answers.get('page', build)));
    give('one');
    expect(new Set((await Promise.all(asked)).map(([text]) => text))).toEqual(new Set(['one']));
    expect(await textOf(answers.get('page', build))).toEqual(['one', true]);
    expect(count()).toBe(1);
    revision = 2;
    const next = textOf(answers.get('page', build));
    give('two');
    expect([await next, count()]).toEqual([['two', true], 2]);
  });

  it('gives nobody an answer that began before a change they know of', async () => {
    const { build, give, count } = builder();
    const before = textOf(answers.get('page', build));
    revision = 2;
    const after = textOf(answers.get('page', build));
    give('one');
    expect(await before).toEqual(['one', true]);
    await expect.poll(count).toBe(2);
    give('two');
    expect(await after).toEqual(['two', true]);
  });

  it('gives what was known when the new one takes too long, and the new one when it is there', async () => {
    await keep('page', 'old');
    revision = 2;
    const { build, give, count } = builder();
    expect(await textOf(answers.get('page', build))).toEqual(['old', false]);
    expect(await textOf(answers.get('page', build))).toEqual(['old', false]);
    expect(count()).toBe(1);
    give('new');
    await expect.poll(() => textOf(answers.get('page', build))).toEqual(['new', true]);
  });

  it('gives what was known when the new one fails, whichever way it says so, and tries again later', async () => {
    await keep('page', 'old');
    revision = 2;
    const { build, fail, give, count } = builder();
    const failing = textOf(answers.get('page', build));
    fail();
    expect(await failing).toEqual(['old', false]);
    expect([await textOf(answers.get('page', build)), count()]).toEqual([['old', false], 1]);

    await keep('other', 'old');
    revision = 3;
    expect(await textOf(keep('other', 'away', { as: 'failed' }))).toEqual(['old', false]);

    await expect
      .poll(
        async () => {
          const again = textOf(answers.get('page', build));
          give('new');
          return again;
        },
        { timeout: 3_000 },
      )
      .toEqual(['new', true]);
  });

  it('fails where there is nothing to give instead', async () => {
    const { build, fail } = builder();
    const failing = answers.get('page', build);
    fail();
    await expect(failing).rejects.toThrow('away');
    expect(await textOf(keep('page', 'refused', { as: 'failed' }))).toEqual(['refused', false]);
    expect(answers.has('page')).toBe(false);
  });

  it('keeps nothing that is only passed on, and forgets what was there before', async () => {
    await keep('incident 7', 'there');
    revision = 2;
    expect(await textOf(keep('incident 7', 'gone', { as: 'pass' }))).toEqual(['gone', true]);
    expect(answers.has('incident 7')).toBe(false);
  });

  it('ends with the minute, as pages tell the time and days begin', async () => {
    await keep('page', 'of 14:03');
    now = new Date('2026-11-22T14:03:59.999Z');
    expect(answers.current('page')).toBeDefined();
    now = new Date('2026-11-22T14:04:00.000Z');
    expect(answers.current('page')).toBeUndefined();
    expect(await textOf(keep('page', 'of 14:04'))).toEqual(['of 14:04', true]);
  });

  it('ends at its age, where it has one', async () => {
    await keep('metric', '42', { maxAgeMs: 30 });
    expect(answers.current('metric')).toBeDefined();
    await expect.poll(() => answers.current('metric')).toBeUndefined();
  });

  it('holds so many bytes, and lets go first what nobody asked for longest', async () => {
    const kilos = 'x'.repeat(2_400);
    const held = () => ['a', 'b', 'c', 'd', 'e', 'large'].filter((key) => answers.has(key));
    for (const key of ['a', 'b', 'c', 'd']) await keep(key, kilos);
    expect(answers.current('a')).toBeDefined();
    await keep('e', kilos);
    expect(held()).toEqual(['a', 'c', 'd', 'e']);
    expect((await keep('large', 'x'.repeat(2_600))).isCurrent).toBe(true);
    expect(held()).toEqual(['a', 'c', 'd', 'e']);
    // What is kept anew takes the place of itself.
    for (let n = 0; n < 10; n += 1) {
      revision += 1;
      await keep('c', kilos);
    }
    expect(held()).toEqual(['a', 'c', 'd', 'e']);
  });

  it('takes in an answer of an earlier time and gives it until there is a current one', async () => {
    answers.restore('page', built('from the disk').answer);
    expect(answers.current('page')).toBeUndefined();
    const { build, fail } = builder();
    const failing = textOf(answers.get('page', build));
    fail();
    expect(await failing).toEqual(['from the disk', false]);
    expect(answers.has('page')).toBe(true);
  });
});
