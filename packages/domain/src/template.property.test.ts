import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillTemplate, templateProblems, variablesIn } from './template.js';

type Piece = { text: string } | { variable: string; blanks: string };

const NAMES = ['a', 'b', 'region', 'x_9'];
/** No two braces in a row, so that a text never reads as a place. */
const anyText = fc.string({ unit: fc.constantFrom('x', ' ', '}', '$', '&', '*', 'é', '🟢'), maxLength: 6 });
const anyPiece: fc.Arbitrary<Piece> = fc.oneof(
  anyText.map((text) => ({ text })),
  fc.record({ variable: fc.constantFrom(...NAMES), blanks: fc.constantFrom('', ' ', '\t ') }),
);
const anyPieces = fc.array(anyPiece, { maxLength: 12 });
const anyValue = fc
  .string({ unit: fc.constantFrom('{', '}', 'a', 'region', '$1', ' ', 'é'), minLength: 1, maxLength: 8 })
  .filter((value) => value.trim() !== '');
const anyValues = fc.tuple(...NAMES.map(() => anyValue)).map((all) => new Map(NAMES.map((name, n) => [name, all[n]!])));

const written = (pieces: readonly Piece[]) =>
  pieces.map((it) => ('text' in it ? it.text : `{{${it.blanks}${it.variable}${it.blanks}}}`)).join('');
const read = (pieces: readonly Piece[], values: ReadonlyMap<string, string>) =>
  pieces.map((it) => ('text' in it ? it.text : values.get(it.variable))).join('');
const namesOf = (pieces: readonly Piece[]) => [
  ...new Set(pieces.flatMap((it) => ('variable' in it ? [it.variable] : []))),
];

test('a filled text is its pieces, with each variable once replaced', () => {
  fc.assert(
    fc.property(anyPieces, anyPieces, anyValues, (title, message, values) => {
      const variables = namesOf([...title, ...message]).map((name) => ({ name }));
      const template = { title: written(title), message: written(message), variables };
      const given = new Map(variables.map(({ name }) => [name, values.get(name) ?? '']));

      expect(templateProblems(template)).toEqual([]);
      expect(fillTemplate(template, given)).toEqual({
        ok: true,
        texts: { title: read(title, values).trim(), message: read(message, values) },
      });
    }),
  );
});

test('leaving out any value without a default is told by its name, and by that alone', () => {
  fc.assert(
    fc.property(anyPieces, anyValues, fc.subarray(NAMES), (message, values, left) => {
      const names = namesOf(message);
      const variables = names.map((name) => ({ name }));
      const given = new Map(names.filter((name) => !left.includes(name)).map((name) => [name, values.get(name) ?? '']));
      const missing = names.filter((name) => left.includes(name));

      const filling = fillTemplate({ title: 'T', message: written(message), variables }, given);
      expect(filling.ok ? [] : filling.problems.map(({ variable }) => variable)).toEqual(missing);
    }),
  );
});

test('whatever is written, its variables are found, or its braces are refused', () => {
  const anything = fc.string({ unit: fc.constantFrom('{', '{{', '}', '}}', 'a', 'A', ' ', '\n', '_'), maxLength: 20 });
  fc.assert(
    fc.property(anything, (message) => {
      const variables = variablesIn(message).map((name) => ({ name }));
      const problems = templateProblems({ title: 'T', message, variables });
      const filling = fillTemplate(
        { title: 'T', message, variables },
        new Map(variables.map(({ name }) => [name, '-'])),
      );
      if (problems.length > 0 || !filling.ok) return;
      expect(filling.texts.message).not.toContain('{{');
    }),
    { numRuns: 500 },
  );
});
