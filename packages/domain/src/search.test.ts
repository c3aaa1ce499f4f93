import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchable, searchTextOf, wordsOf } from './search.js';

describe('what is searched', () => {
  test.each([
    ['Database UPGRADE', 'database upgrade'],
    ['Störung', 'storung'],
    ['Sto\u0308rung', 'storung'],
    ['STRASSE Straße', 'strasse strasse'],
    ['İstanbul ISTANBUL ıstanbul', 'istanbul istanbul istanbul'],
    ['Malmö København Łódź', 'malmo kobenhavn lodz'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['ﬁle Ｅｒｒｏｒ ５０３', 'file error 503'],
    ['❤️ 🔥', '❤ 🔥'],
    ['100 % of a_b \\ c', '100 % of a_b \\ c'],
  ])('%j is searched as %j', (text, found) => {
    expect(searchable(text)).toBe(found);
  });

  test('is the same, however often it is made so, in capitals or composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = searchable(text);
        expect(searchable(once)).toBe(once);
        expect(searchable(text.normalize('NFC'))).toBe(searchable(text.normalize('NFD')));
      }),
    );
  });
});

describe('the words of a search', () => {
  test.each([
    ['  Error  503 ', ['error', '503']],
    ['api API Ápi', ['api']],
    ['api\u00a0down', ['api', 'down']],
    ['\u0301', []],
    [' ', []],
  ])('%j: %j', (search, words) => {
    expect(wordsOf(search)).toEqual(words);
  });
});

describe('the text that is searched of a thing', () => {
  test('is its title and its messages, and no word across two of them', () => {
    expect(searchTextOf('Störung', ['Zweite', 'Erste'])).toBe('storung\nzweite\nerste');
    expect(searchTextOf('a', ['\u0301b'])).toBe('a\nb');
  });

  test('ends somewhere, and in the middle of no character', () => {
    const text = searchTextOf(
      'x',
      Array.from({ length: 20 }, () => '🔥'.repeat(10_000)),
    );
    expect(text.length).toBe(199_999);
    expect(text.isWellFormed()).toBe(true);
  });
});
