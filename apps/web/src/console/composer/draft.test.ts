import { beforeEach, expect, test } from 'vitest';
import { dropDraft, isWorthKeeping, keepDraft, newIncidentDraft, readDraft } from './draft.ts';

beforeEach(() => localStorage.clear());

test('a draft comes back whole, with the key that its message was first sent with', () => {
  const draft = {
    ...newIncidentDraft(),
    title: 'API is slow',
    message: 'We **look** into it.\n\nMore soon.',
    impacts: { '7': 'PARTIAL_OUTAGE' as const },
    at: '2026-11-22T10:00:00.000Z',
  };
  keepDraft('k', draft);
  expect(readDraft('k')?.draft).toEqual(draft);
});

test('each incident has a draft of its own', () => {
  keepDraft('a', { ...newIncidentDraft(), title: 'A' });
  expect(readDraft('b')).toBeNull();
  dropDraft('a');
  expect(readDraft('a')).toBeNull();
});

test('what an older version left behind is no draft', () => {
  localStorage.setItem('k', '{"savedAt":"2026-11-22T10:00:00.000Z","draft":{"title":"A","status":"OPEN"}}');
  expect(readDraft('k')).toBeNull();
  localStorage.setItem('k', '{not json');
  expect(readDraft('k')).toBeNull();
});

test('a draft is worth keeping once something was written, whatever its key', () => {
  const untouched = newIncidentDraft();
  expect(isWorthKeeping({ ...untouched, idempotencyKey: 'other' }, untouched)).toBe(false);
  expect(isWorthKeeping({ ...untouched, message: 'x' }, untouched)).toBe(true);
});

test('a storage that refuses does not stop the writing', () => {
  const full = {
    ...localStorage,
    setItem: () => {
      throw new Error('full');
    },
  } as unknown as Storage;
  expect(() => keepDraft('k', newIncidentDraft(), full)).not.toThrow();
});
