import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastWords } from './last-words.js';

const said = (word: string, from: number, to: number) => ({ word, from: new Date(from), to: new Date(to) });
const told = (all: ReturnType<typeof said>[]) =>
  lastWords(all).map(({ of, from, to }) => `${of.word} ${from.getTime()}–${to.getTime()}`);

test.each<[string, ReturnType<typeof said>[], string[]]>([
  ['nothing was said', [], []],
  ['one thing was said', [said('a', 1, 9)], ['a 1–9']],
  ['they stand apart', [said('a', 1, 3), said('b', 5, 9)], ['a 1–3', 'b 5–9']],
  ['they touch', [said('a', 1, 5), said('b', 5, 9)], ['a 1–5', 'b 5–9']],
  ['the later one begins within', [said('a', 1, 5), said('b', 3, 9)], ['a 1–3', 'b 3–9']],
  ['the later one ends within', [said('a', 4, 9), said('b', 1, 6)], ['a 6–9', 'b 1–6']],
  ['the later one lies within', [said('a', 1, 9), said('b', 3, 5)], ['a 1–3', 'a 5–9', 'b 3–5']],
  ['the later one covers it', [said('a', 3, 5), said('b', 1, 9)], ['b 1–9']],
  ['the later one is the same', [said('a', 1, 9), said('b', 1, 9)], ['b 1–9']],
  ['two later ones cover it together', [said('a', 1, 9), said('b', 1, 5), said('c', 4, 9)], ['b 1–4', 'c 4–9']],
])('%s', (_what, all, words) => {
  expect(told(all)).toEqual(words);
});

test('every moment has the word that was said of it last', () => {
  const anyWindow = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 15 }))
    .map(([from, lasts]) => [from, from + lasts] as const);
  fc.assert(
    fc.property(fc.array(anyWindow, { maxLength: 6 }), (windows) => {
      const all = windows.map(([from, to], n) => said(String(n), from, to));
      for (let moment = 0; moment < 50; moment += 1) {
        const holds = ({ from, to }: { from: Date; to: Date }) => from.getTime() <= moment && moment < to.getTime();
        const last = all.findLast(holds);
        expect(
          lastWords(all)
            .filter(holds)
            .map(({ of }) => of),
        ).toEqual(last ? [last] : []);
      }
    }),
  );
});
