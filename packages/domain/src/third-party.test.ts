import { expect, test } from 'vitest';
import { thirdPartySelector, WHOLE_SOURCE } from './third-party.js';

test('what is left out narrows nothing down', () => {
  expect(WHOLE_SOURCE).toEqual({ components: [], products: [], regions: [], mapping: {}, openForHours: 24 });
  expect(thirdPartySelector.parse({ regions: [' us-west-2 '] }).regions).toEqual(['us-west-2']);
});

test.each([
  [{ components: [''] }, ['components', 0]],
  [{ products: Array.from({ length: 501 }, String) }, ['products']],
  [{ mapping: { yellow: 'YELLOW' } }, ['mapping', 'yellow']],
  [{ mapping: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`w${n}`, 'UNKNOWN'])) }, ['mapping']],
  [{ openForHours: 0 }, ['openForHours']],
])('%j is refused', (selector, path) => {
  expect(thirdPartySelector.safeParse(selector).error?.issues[0]?.path).toEqual(path);
});
