import { useState } from 'react';
import type { z } from 'zod';
import { dropDraft, keepDraft, readDraft } from './kept-draft.ts';

interface Options<T> {
  key: string;
  shape: z.ZodType<T>;
  /** As it is before anybody wrote. */
  untouched: () => T;
  /** Whether somebody wrote or chose anything. */
  isWorthKeeping: (written: T, untouched: T) => boolean;
  /** Adjusts what was kept, or turns it down with null. */
  restore: (kept: T) => T | null;
}

/** A draft that survives a reload; `restoredFrom` is when it was kept, if it was. */
export function useDraft<T extends object>({ key, shape, untouched, isWorthKeeping, restore }: Options<T>) {
  const [fresh] = useState(untouched);
  const [restored] = useState(() => {
    const kept = readDraft(key, shape);
    const draft = kept && restore(kept.draft);
    return draft && { draft, savedAt: kept.savedAt };
  });
  const [draft, setDraft] = useState(restored?.draft ?? fresh);
  const [restoredFrom, setRestoredFrom] = useState(restored?.savedAt ?? null);

  const change = (changes: Partial<T>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    if (isWorthKeeping(next, fresh)) keepDraft(key, next);
    else dropDraft(key);
  };
  const discard = () => {
    dropDraft(key);
    setDraft(untouched());
    setRestoredFrom(null);
  };
  return { draft, change, discard, restoredFrom, forget: () => dropDraft(key) };
}
