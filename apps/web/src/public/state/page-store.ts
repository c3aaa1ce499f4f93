import type { PageState } from './page-state.ts';

/** What the page shows and how fresh it is. */
export interface Snapshot {
  page: PageState;
  /** False while the connection is lost. */
  connected: boolean;
  /** True while the server can be reached and has only old data itself. */
  stale: boolean;
  /** Changes that came in while nobody was looking. */
  unread: number;
}

export interface PageStore {
  snapshot: () => Snapshot;
  subscribe: (listener: () => void) => () => void;
  /** Takes over a page that was changed, or read anew. */
  replace: (page: PageState, stale?: boolean) => void;
  /** What is shown was still what the server had, at the moment `asOf`. */
  confirm: (asOf: string, stale: boolean) => void;
  setConnected: (connected: boolean) => void;
  /** Tells whether the page is in view: changes that come in while it is not are counted. */
  setSeen: (seen: boolean) => void;
}

export function createPageStore(page: PageState, stale = false): PageStore {
  let current: Snapshot = { page, connected: true, stale, unread: 0 };
  let seen = true;
  const listeners = new Set<() => void>();
  const set = (next: Partial<Snapshot>) => {
    current = { ...current, ...next };
    for (const listener of listeners) listener();
  };

  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replace: (next, nextStale = false) => {
      const changes = Math.max(0, next.revision - current.page.revision);
      set({ page: next, stale: nextStale, unread: seen ? 0 : current.unread + changes });
    },
    confirm: (asOf, nextStale) => {
      if (asOf === current.page.asOf && nextStale === current.stale) return;
      set({ page: { ...current.page, asOf }, stale: nextStale });
    },
    setConnected: (connected) => {
      if (connected !== current.connected) set({ connected });
    },
    setSeen: (next) => {
      seen = next;
      if (seen && current.unread > 0) set({ unread: 0 });
    },
  };
}
