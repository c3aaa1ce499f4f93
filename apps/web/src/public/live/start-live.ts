import type { PageStore } from '../state/page-store.ts';
import type { Route, RouteName } from '../state/route.ts';
import { fetchLatest } from './fetch-latest.ts';
import { fetchPage, fetchRevision } from './fetch-page.ts';
import { followMetrics } from './follow-metrics.ts';
import { latestValues } from './latest-values.ts';
import { keepLive } from './live-page.ts';
import { openSocket, type SocketEvents } from './socket.ts';

const WITH_METRICS: readonly RouteName[] = ['page', 'component'];

/** Connects the store to the server and to what the browser knows of being seen and being online. */
export function startLive(route: Route, store: PageStore): void {
  const isSeen = () => document.visibilityState === 'visible';
  const open = (events: SocketEvents) => {
    const socket = openSocket(events);
    if (WITH_METRICS.includes(route.name)) followMetrics({ store, values: latestValues, socket, fetchLatest, isSeen });
  };
  const live = keepLive({ store, openSocket: open, fetchPage: () => fetchPage(route), fetchRevision });
  const look = () => live.setSeen(isSeen());
  document.addEventListener('visibilitychange', look);
  addEventListener('online', () => void live.check());
  addEventListener('offline', () => store.setConnected(false));
  look();
}
