import type { z } from 'zod';

export interface KeptDraft<T> {
  savedAt: string;
  draft: T;
}

/** Null when there is none, or one that an older version of the console left behind. */
export function readDraft<T>(key: string, shape: z.ZodType<T>, storage: Storage = localStorage): KeptDraft<T> | null {
  try {
    const { savedAt, draft } = JSON.parse(storage.getItem(key) ?? 'null') as Partial<KeptDraft<unknown>>;
    return typeof savedAt === 'string' ? { savedAt, draft: shape.parse(draft) } : null;
  } catch {
    return null;
  }
}

export function keepDraft(key: string, draft: object, storage: Storage = localStorage): void {
  try {
    storage.setItem(key, JSON.stringify({ savedAt: new Date().toISOString(), draft } satisfies KeptDraft<object>));
  } catch {
    // Storage may be full or forbidden: then the draft lives as long as the sheet is open.
  }
}

export function dropDraft(key: string, storage: Storage = localStorage): void {
  try {
    storage.removeItem(key);
  } catch {
    // As above.
  }
}
