import { describe, expect, it } from 'vitest';
import { badgeOptions } from './badge.js';

describe('badgeOptions', () => {
  it.each([
    [{}, { style: 'flat' }],
    [{ style: 'for-the-badge' }, { style: 'for-the-badge' }],
    [{ label: '  Our API ' }, { style: 'flat', label: 'Our API' }],
    [{ label: '' }, { style: 'flat', label: '' }],
    [{ label: '🙂'.repeat(60) }, { style: 'flat', label: '🙂'.repeat(60) }],
    [
      { color: '#2A9D4B', labelColor: 'FFF' },
      { style: 'flat', color: '2a9d4b', labelColor: 'fff' },
    ],
    [{ color: 'BrightGreen' }, { style: 'flat', color: 'brightgreen' }],
    [{ utm_source: 'readme' }, { style: 'flat' }],
  ])('%j is taken as %j', (given, options) => {
    expect(badgeOptions.parse(given)).toEqual(options);
  });

  it.each([
    ['style', 'social'],
    ['style', ''],
    ['style', ['flat', 'flat']],
    ['label', 'x'.repeat(61)],
    ['label', ['a', 'b']],
    ['color', 'rebeccapurple'],
    ['color', 'red;x'],
    ['color', '12345'],
    ['color', ''],
    ['labelColor', 'url(#x)'],
    ['labelColor', ['red', 'red']],
  ])('a %s of %j is refused by its name', (name, value) => {
    const { error } = badgeOptions.safeParse({ [name]: value });
    expect(error?.issues.map(({ path }) => path)).toEqual([[name]]);
  });
});
