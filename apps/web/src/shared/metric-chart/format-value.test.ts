import { expect, it } from 'vitest';
import { formatTick, formatValue } from './format-value.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it.each<[number, string, number, string, string]>([
  [212.4, 'ms', 0, 'en-GB', '212 ms'],
  [1_234.5, 'orders', 2, 'en-GB', '1,234.50 orders'],
  [1_234.5, 'orders', 2, 'de', '1.234,50 orders'],
  [99.95, '%', 1, 'en-GB', '100.0%'],
  [-0.2, '', 0, 'en-GB', '0'],
  [1.5e20, 'ms', 0, 'en-GB', '1.5E20 ms'],
])('writes %d %s with %i places in %s as %s', (value, suffix, places, locale, words) => {
  expect(plain(formatValue(value, { suffix, places }, locale))).toBe(words);
});

it.each<[number, string, string]>([
  [0.1 + 0.2, 'ms', '0.3 ms'],
  [400, 'ms', '400 ms'],
  [1_500_000, '', '1,500,000'],
  [1.5e9, '', '1.5 billion'],
  [-2e20, '', '-2E20'],
])('marks %d %s on an axis as %s', (value, suffix, words) => {
  expect(plain(formatTick(value, { suffix }, 'en-GB'))).toBe(words);
});
