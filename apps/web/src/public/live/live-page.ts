import type { PageState } from '../state/page-state.ts';
import type { PageStore } from '../state/page-store.ts';
import type { Answer } from './ask.ts';
import { createCatchUp } from './catch-up.ts';
import { nextCheckIn } from './check-rhythm.ts';
import { watchContact } from './contact.ts';
import type { Revision } from './fetch-page.ts';
import { fullJitter, pause } from './jitter.ts';
import type { SocketEvents } from './socket.ts';
import { takeChange } from './take-change.ts';

/** Lets the subscription settle on the server before we ask whether we missed something. */
const SETTLE = 1_000;
/** Without a socket for this long, or after so many attempts in vain, we ask instead. */
const PATIENCE = 10_000;
const ATTEMPTS = 3;
const DAY_TICK = 15_000;

export interface LivePageOptions {
  store: PageStore;
  openSocket: (events: SocketEvents) => void;
  fetchPage: () => Promise<Answer<PageState>>;
  fetchRevision: () => Promise<Answer<Revision>>;
  now?: () => number;
}

export interface LivePage {
  /** Asks whether anything was missed, as when the network is back. */
  check: () => Promise<void>;
  /** Tells whether the page is in view: where it is not it asks less often, and at once when it is again. */
  setSeen: (seen: boolean) => void;
}

/** Keeps the store at the page's newest revision: by what the socket says, and by asking where there is none. */
export function keepLive({ store, openSocket, now = Date.now, ...fetches }: LivePageOptions): LivePage {
  let socketOpen = false;
  let attemptsInVain = 0;
  let failedChecks = 0;
  /** Without a socket the server's answers keep us up to date. */
  let asking = false;
  let hidden = false;
  let checking: Promise<void> | undefined;
  let next: ReturnType<typeof setTimeout> | undefined;

  const contact = watchContact(store);
  const heard = () => {
    failedChecks = 0;
    asking = !socketOpen;
    contact.heard();
  };
  const missed = () => {
    failedChecks += 1;
    contact.missed();
  };
  const catchUp = createCatchUp({ store, ...fetches, contact: { heard, missed }, now });

  const checkIn = (milliseconds: number) => {
    clearTimeout(next);
    next = setTimeout(() => void check(), milliseconds);
  };
  const checkInTurn = () => {
    const { page, stale } = store.snapshot();
    const incidentOpen = Object.values(page.incidents).some(({ status }) => status !== 'RESOLVED');
    checkIn(nextCheckIn({ live: socketOpen, stale, hidden, incidentOpen, failed: failedChecks }));
  };
  const check = () => {
    checking ??= catchUp.compare().finally(() => {
      checking = undefined;
      checkInTurn();
    });
    return checking;
  };
  const askInstead = (milliseconds: number) => (hidden ? checkInTurn() : checkIn(milliseconds));

  askInstead(PATIENCE);
  openSocket({
    onConnected: () => {
      socketOpen = true;
      checkInTurn();
      // A check that is under way may have asked before we listened.
      void pause(SETTLE + fullJitter(0))
        .then(() => checking)
        .then(check);
    },
    onClosed: () => {
      const wasOpen = socketOpen;
      socketOpen = false;
      attemptsInVain = wasOpen ? 0 : attemptsInVain + 1;
      if (!asking) contact.missed();
      if (wasOpen) askInstead(PATIENCE);
      else if (attemptsInVain === ATTEMPTS) askInstead(fullJitter(0));
    },
    onChange: (change) => {
      if (takeChange(store, change, new Date(catchUp.serverNow()).toISOString())) void catchUp.read(change.revision);
    },
  });
  setInterval(() => {
    if (catchUp.isOutOfDay()) void check();
  }, DAY_TICK);

  return {
    check,
    setSeen: (seen) => {
      store.setSeen(seen);
      const isBack = seen && hidden;
      hidden = !seen;
      if (isBack) void check();
      else if (hidden) checkInTurn();
    },
  };
}
