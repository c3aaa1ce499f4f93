import type { PageStore } from '../state/page-store.ts';

/** A connection that comes back within this time was never away. */
const GRACE = 5_000;

export interface Contact {
  /** The server has answered. */
  heard: () => void;
  /** It has not, or a connection to it has ended. */
  missed: () => void;
}

/** Tells the store when the server has been out of reach for too long. */
export function watchContact(store: PageStore): Contact {
  let lost: ReturnType<typeof setTimeout> | undefined;
  return {
    heard: () => {
      clearTimeout(lost);
      lost = undefined;
      store.setConnected(true);
    },
    missed: () => {
      lost ??= setTimeout(() => store.setConnected(false), GRACE);
    },
  };
}
