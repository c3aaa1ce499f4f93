import { expect, it, vi } from 'vitest';
import { pageFromData } from '../state/page-from-data.ts';
import { createPageStore } from '../state/page-store.ts';
import { sampleChange, samplePage } from '../testing/sample-page.ts';
import { takeChange } from './take-change.ts';

const AT = '2026-11-22T14:05:00.000Z';

it('puts a change into the store, and reports a gap instead of guessing', () => {
  const store = createPageStore(pageFromData(samplePage()));
  const listener = vi.fn();
  store.subscribe(listener);
  expect(takeChange(store, sampleChange({ revision: 42 }), AT)).toBe(false);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(takeChange(store, sampleChange({ revision: 44 }), AT)).toBe(true);
  expect(takeChange(store, sampleChange({ revision: 42 }), AT)).toBe(false);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(store.snapshot().page.revision).toBe(42);
});
