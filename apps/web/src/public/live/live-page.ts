import { calendarDate } from '../../shared/time-format.ts';
import type { PageState } from '../state/page-state.ts';
import type { PageStore } from '../state/page-store.ts';
import { fullJitter, pause } from './jitter.ts';
import type { SocketEvents } from './socket.ts';

/** A connection that comes back within this time was never away. */
const GRACE = 5_000;
/** Lets the subscription settle on the server before we ask whether we missed something. */
const SETTLE = 1_000;
const CHECK_EVERY = 5 * 60_000;

export interface LivePageOptions {
  store: PageStore;
  openSocket: (events: SocketEvents) => void;
  fetchPage: () => Promise<PageState>;
  fetchRevision: () => Promise<number>;
  now?: () => number;
}

export interface LivePage {
  /** Asks whether anything was missed, as when a phone wakes up. */
  check: () => Promise<void>;
}

/** Keeps the store at the page's newest revision. */
export function keepLive({ store, openSocket, fetchPage, fetchRevision, now = Date.now }: LivePageOptions): LivePage {
  let socketOpen = false;
  let reading: Promise<void> | undefined;
  let lost: ReturnType<typeof setTimeout> | undefined;
  const siteDay = (at: string | number) => calendarDate(at, store.snapshot().page.site.timeZone);
  let readOn = siteDay(store.snapshot().page.asOf);

  const isFresh = () => {
    clearTimeout(lost);
    lost = undefined;
    if (socketOpen) store.setConnected(true);
  };
  const isLost = () => {
    lost ??= setTimeout(() => store.setConnected(false), GRACE);
  };

  /** Reads until it succeeds. What a change overtook meanwhile is read once more. */
  const readAnew = async () => {
    for (let attempt = 0; ; attempt += 1) {
      await pause(fullJitter(attempt));
      const before = store.snapshot().page.revision;
      const page = await fetchPage().catch(() => undefined);
      const overtaken = store.snapshot().page.revision !== before;
      if (page && !(overtaken && page.revision < store.snapshot().page.revision)) {
        readOn = siteDay(now());
        return store.replace(page);
      }
      if (!page) isLost();
    }
  };
  const read = () => {
    reading ??= readAnew()
      .then(isFresh)
      .finally(() => (reading = undefined));
    return reading;
  };

  const check = async () => {
    for (let attempt = 0; ; attempt += 1) {
      const revision = await fetchRevision().catch(() => undefined);
      if (revision !== undefined) {
        // A new day moves every bar and the timeline, without any change of the page.
        const current = revision === store.snapshot().page.revision && readOn === siteDay(now());
        return current ? isFresh() : read();
      }
      isLost();
      if (!socketOpen) return;
      await pause(fullJitter(attempt));
    }
  };

  openSocket({
    onConnected: () => {
      socketOpen = true;
      void pause(SETTLE + fullJitter(0)).then(check);
    },
    onClosed: () => {
      socketOpen = false;
      isLost();
    },
    onChange: (change) => {
      if (store.apply(change, new Date(now()).toISOString())) void read();
    },
  });
  setInterval(() => void check(), CHECK_EVERY + fullJitter(5));
  return { check };
}
