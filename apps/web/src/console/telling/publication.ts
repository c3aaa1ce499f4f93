import { makeVar } from '@apollo/client';
import type { ReactNode } from 'react';

export const UNDO_MS = 10_000;

/** What was just published and can be taken back. */
export interface Publication {
  done: ReactNode;
  /** Who will be told, in words; null for nobody. */
  told: string | null;
  /** In milliseconds of our own clock; the server decides by its own. */
  until: number;
  /** Brings back what was written too. Rejects where the server refuses. */
  takeBack: () => Promise<void>;
}

/** Takes back the newest publication, while that is possible. */
export const undoLatest = makeVar<(() => Promise<void>) | null>(null);
