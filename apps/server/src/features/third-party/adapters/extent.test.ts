import { expect, test } from 'vitest';
import { readingOf } from '../../../../test/provider-answers.js';
import { excessOfJson, excessOfXml } from './extent.js';

test('what is nested or strewn without end is not parsed', () => {
  expect(excessOfJson('['.repeat(65))).toBe('the answer is nested deeper than 64 levels');
  expect(excessOfJson('[]'.repeat(64))).toBeNull();
  expect(excessOfJson(`[${'1,'.repeat(300_001)}1]`)).toBe('the answer holds more than 300000 values');
  expect(excessOfXml('<a/>'.repeat(100_001))).toBe('the answer holds more than 100000 tags');
  expect(excessOfXml('<a>b</a>')).toBeNull();
});

test('texts count once, whatever stands in them', () => {
  expect(excessOfJson(JSON.stringify({ text: '[{,"\\'.repeat(400_000) }))).toBeNull();
});

test('an answer of megabytes of which nothing fits is put away in a moment', () => {
  const rows = Array.from({ length: 100_000 }, () => ({}));
  const body = { page: { id: 'p' }, status: { indicator: 'none' }, components: rows };
  const begun = performance.now();
  const { status, statusText } = readingOf('STATUSPAGE_V2', [body]);
  expect({ status, statusText }).toEqual({
    status: 'UNKNOWN',
    statusText: expect.stringMatching(/^more than 100 rows do not fit, as components\.100\.id/) as string,
  });
  expect(performance.now() - begun).toBeLessThan(2_000);
});
