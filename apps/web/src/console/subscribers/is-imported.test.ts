import { expect, it } from 'vitest';
import { isImported } from './is-imported.ts';

it.each([
  ['before they came here', '2026-01-01T10:00:00.000Z', '2026-11-22T10:00:00.000Z', true],
  ['at that moment', '2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00.000Z', false],
  ['after it', '2026-11-22T10:05:00.000Z', '2026-11-22T10:00:00.000Z', false],
  ['never', null, '2026-11-22T10:00:00.000Z', false],
])('who confirmed %s', (_when, confirmedAt, createdAt, expected) => {
  expect(isImported({ confirmedAt, createdAt })).toBe(expected);
});
