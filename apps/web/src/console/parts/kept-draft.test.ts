import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { dropDraft, keepDraft, readDraft } from './kept-draft.ts';

const shape = z.object({ title: z.string(), at: z.string().nullable() });
const draft = { title: 'API is slow', at: '2026-11-22T10:00:00.000Z' };

beforeEach(() => localStorage.clear());

test('a draft comes back whole', () => {
  keepDraft('k', draft);
  expect(readDraft('k', shape)?.draft).toEqual(draft);
});

test('each key has a draft of its own', () => {
  keepDraft('a', draft);
  expect(readDraft('b', shape)).toBeNull();
  dropDraft('a');
  expect(readDraft('a', shape)).toBeNull();
});

test('what an older version left behind is no draft', () => {
  localStorage.setItem('k', '{"savedAt":"2026-11-22T10:00:00.000Z","draft":{"title":"A","at":12}}');
  expect(readDraft('k', shape)).toBeNull();
  localStorage.setItem('k', '{not json');
  expect(readDraft('k', shape)).toBeNull();
});

test('a storage that refuses does not stop the writing', () => {
  const full = {
    ...localStorage,
    setItem: () => {
      throw new Error('full');
    },
  } as unknown as Storage;
  expect(() => keepDraft('k', draft, full)).not.toThrow();
});
