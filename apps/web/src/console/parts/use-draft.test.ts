import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { useDraft } from './use-draft.ts';

beforeEach(() => localStorage.clear());

const shape = z.object({ title: z.string(), sentAs: z.string() });
type Draft = z.infer<typeof shape>;

let count = 0;
const untouched = () => ({ title: '', sentAs: `key ${(count += 1)}` });
const isWorthKeeping = ({ title }: Draft) => title !== '';
const open = (restore: (kept: Draft) => Draft | null = (kept) => kept) =>
  renderHook(() => useDraft({ key: 'k', shape, untouched, isWorthKeeping, restore })).result;

test('what was typed is there again after a reload, and says that it was kept', () => {
  const before = open();
  expect(before.current.restoredFrom).toBeNull();
  act(() => before.current.change({ title: 'API is slow' }));
  const after = open();
  expect(after.current.draft).toEqual(before.current.draft);
  expect(after.current.restoredFrom).not.toBeNull();
});

test('a discarded draft is gone, and the next one has a key of its own', () => {
  const first = open();
  act(() => first.current.change({ title: 'API is slow' }));
  const key = first.current.draft.sentAs;
  act(() => first.current.discard());
  expect(first.current.draft.title).toBe('');
  expect(first.current.draft.sentAs).not.toBe(key);
  expect(open().current.restoredFrom).toBeNull();
});

test('words that were taken back leave nothing behind', () => {
  const draft = open();
  act(() => draft.current.change({ title: 'A' }));
  act(() => draft.current.change({ title: '' }));
  expect(localStorage).toHaveLength(0);
});

test('a draft that is turned down starts afresh', () => {
  const first = open();
  act(() => first.current.change({ title: 'Already published' }));
  const second = open(() => null);
  expect(second.current.draft.title).toBe('');
  expect(second.current.restoredFrom).toBeNull();
});
