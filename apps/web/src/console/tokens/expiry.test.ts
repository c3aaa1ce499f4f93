import { expect, it } from 'vitest';
import { expiresAt, type Expiry } from './expiry.ts';

it.each<[Expiry, string | null]>([
  ['30', '2026-12-26T10:00:00.000Z'],
  ['90', '2027-02-24T10:00:00.000Z'],
  ['365', '2027-11-26T10:00:00.000Z'],
  ['never', null],
])('%s days from 26 November are over at %s', (expiry, at) => {
  expect(expiresAt(expiry, Date.parse('2026-11-26T10:00:00.000Z'))).toBe(at);
});
