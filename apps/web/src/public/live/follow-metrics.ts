import type { PageStore } from '../state/page-store.ts';
import { shownMetrics } from '../state/shown-metrics.ts';
import { between, pause } from './jitter.ts';
import type { Latest, LatestValues } from './latest-values.ts';
import type { Socket } from './socket.ts';

/** The server takes ten subscriptions on a socket, and one of them is the page's. */
const MOST_FOLLOWED = 8;
/** Lets the subscriptions settle on the server before we ask what was missed. */
const SETTLE = 1_000;
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

  const follow = () => {
    const wanted = new Set(
      shownMetrics(store.snapshot().page)
        .slice(0, MOST_FOLLOWED)
        .map(({ id }) => id),
    );
    for (const [id, stop] of followed) {
      if (wanted.has(id)) continue;
      stop();
      followed.delete(id);
    }
    for (const id of wanted) {
      if (!followed.has(id))
        followed.set(
          id,
          socket.follow(id, (latest) => values.hear(id, latest)),
        );
    }
  };
  const ask = async () => {
    const answer = await fetchLatest().catch(() => null);
    missed = answer === null;
    for (const { id, ...latest } of answer ?? []) values.hear(id, latest);
  };
  const askInTurn = async () => {
    for (;;) {
      await pause(between(MINUTE, 1.1 * MINUTE));
      const shown = shownMetrics(store.snapshot().page).length;
      const hearsAll = socket.isOpen() && !missed && shown <= MOST_FOLLOWED;
      if (shown > 0 && !hearsAll && isSeen()) await ask();
    }
  };

  follow();
  store.subscribe(follow);
  socket.onConnected(() => {
    missed = true;
    if (followed.size > 0) void pause(between(SETTLE, 2 * SETTLE)).then(ask);
  });
  void askInTurn();
}
