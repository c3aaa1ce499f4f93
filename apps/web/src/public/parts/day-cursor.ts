import { createContext, use, useSyncExternalStore } from 'react';

/** The day that is being read, of all the strips around. */
export interface MarkedDay {
  /** The component's. */
  id: string;
  column: number;
  /** The day in words, for those who hear it. */
  words: string;
}

export interface DayCursor {
  marked: () => MarkedDay | null;
  mark: (day: MarkedDay | null) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createDayCursor(): DayCursor {
  let marked: MarkedDay | null = null;
  const listeners = new Set<() => void>();
  return {
    marked: () => marked,
    mark: (day) => {
      marked = day;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The id of the sentence that tells which keys walk. */
export const DAY_KEYS = 'day-keys';

export const DayCursorContext = createContext(createDayCursor());

/** The day that is being read if it is one of this component's. */
export function useMarkedDay(id: string): MarkedDay | null {
  const cursor = use(DayCursorContext);
  const own = () => {
    const marked = cursor.marked();
    return marked?.id === id ? marked : null;
  };
  return useSyncExternalStore(cursor.subscribe, own, () => null);
}
