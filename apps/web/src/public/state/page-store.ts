import { applyChange, type PageChange } from './apply-change.ts';
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
  /** Returns whether something was missed, so that the page has to be read anew. */
  apply: (change: PageChange, receivedAt: string) => boolean;
  /** Takes over a whole page that was read anew. */
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
  const show = (next: PageState, changes: number, nextStale: boolean) =>
    set({ page: next, stale: nextStale, unread: seen ? 0 : current.unread + Math.max(0, changes) });

  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (change, receivedAt) => {
      const outcome = applyChange(current.page, change, receivedAt);
      if (outcome.kind === 'applied') show(outcome.state, 1, false);
      return outcome.kind === 'gap';
    },
    replace: (next, nextStale = false) => show(next, next.revision - current.page.revision, nextStale),
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
