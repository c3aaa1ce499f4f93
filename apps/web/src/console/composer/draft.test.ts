import { expect, test } from 'vitest';
import { incidentDraft, isWorthKeeping, newIncidentDraft } from './draft.ts';

test('a draft that was kept comes back with the key that its message was first sent with', () => {
  const draft = {
    ...newIncidentDraft(),
    title: 'API is slow',
    message: 'We **look** into it.\n\nMore soon.',
    impacts: { '7': 'PARTIAL_OUTAGE' as const },
    at: '2026-11-22T10:00:00.000Z',
  };
  expect(incidentDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});

test('a draft is worth keeping once something was written, whatever its key', () => {
  const untouched = newIncidentDraft();
  expect(isWorthKeeping({ ...untouched, idempotencyKey: 'other' }, untouched)).toBe(false);
  expect(isWorthKeeping({ ...untouched, message: 'x' }, untouched)).toBe(true);
});
