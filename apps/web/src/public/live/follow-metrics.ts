import type { PageStore } from '../state/page-store.ts';
import { shownMetrics } from '../state/shown-metrics.ts';
import { between, pause } from './jitter.ts';
import type { Latest, LatestValues } from './latest-values.ts';
import type { Socket } from './socket.ts';

/** The server takes ten subscriptions on a socket, and one of them is the page's. */
const MOST_FOLLOWED = 8;
/** Lets the subscriptions settle on the server before we ask what was missed; the rest spreads those who ask. */
const SETTLE = [1_000, 3_000] as const;
const MINUTE = 60_000;

export interface FollowMetricsOptions {
  store: PageStore;
  values: LatestValues;
  socket: Pick<Socket, 'follow' | 'onConnected' | 'isOpen'>;
  fetchLatest: () => Promise<(Latest & { id: string })[]>;
  isSeen: () => boolean;
}

/** Hears every value of the first metrics within a second, and asks once a minute for what it cannot hear. */
export function followMetrics({ store, values, socket, fetchLatest, isSeen }: FollowMetricsOptions): void {
  const followed = new Map<string, () => void>();
  let missed = true;
  const shownIds = () => shownMetrics(store.snapshot().page).map(({ id }) => id);

  const ask = async () => {
    const answer = await fetchLatest().catch(() => null);
    missed = answer === null;
    for (const { id, ...latest } of answer ?? []) values.hear(id, latest);
  };
  const catchUp = () => {
    missed = true;
    if (socket.isOpen()) void pause(between(...SETTLE)).then(ask);
  };
  const follow = () => {
    const wanted = new Set(shownIds().slice(0, MOST_FOLLOWED));
    for (const [id, stop] of followed) {
      if (wanted.has(id)) continue;
      stop();
      followed.delete(id);
    }
    const added = [...wanted].filter((id) => !followed.has(id));
    for (const id of added) {
      const hear = (latest: Latest) => values.hear(id, latest);
      followed.set(id, socket.follow(id, hear));
    }
    if (added.length > 0) catchUp();
  };
  const askInTurn = async () => {
    for (;;) {
      await pause(between(MINUTE, 1.1 * MINUTE));
      const shown = shownIds().length;
      const hearsAll = socket.isOpen() && !missed && shown <= MOST_FOLLOWED;
      if (shown > 0 && !hearsAll && isSeen()) await ask();
    }
  };

  follow();
  store.subscribe(follow);
  socket.onConnected(() => {
    if (followed.size > 0) catchUp();
  });
  void askInTurn();
}
