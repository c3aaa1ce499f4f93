import { useState } from 'react';
import { dropDraft, isWorthKeeping, keepDraft, readDraft, type Draft } from './draft.ts';

/**
 * A draft that survives a reload. `restore` adjusts what was kept, or turns it down with null;
 * `restoredFrom` is when it was kept, if it was.
 */
export function useDraft(key: string, untouched: () => Draft, restore: (kept: Draft) => Draft | null) {
  const [fresh] = useState(untouched);
  const [restored] = useState(() => {
    const kept = readDraft(key);
    const draft = kept && restore(kept.draft);
    return draft && { draft, savedAt: kept.savedAt };
  });
  const [draft, setDraft] = useState(restored?.draft ?? fresh);
  const [restoredFrom, setRestoredFrom] = useState(restored?.savedAt ?? null);

  const change = (changes: Partial<Draft>) => {
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
