import type { PageStore } from '../state/page-store.ts';
import type { Route } from '../state/route.ts';
import { fetchPage, fetchRevision } from './fetch-page.ts';
import { keepLive } from './live-page.ts';
import { openSocket } from './socket.ts';

/** Connects the store to the server and to what the browser knows of being seen and being online. */
export function startLive(route: Route, store: PageStore): void {
  const live = keepLive({ store, openSocket, fetchPage: () => fetchPage(route), fetchRevision });
  const look = () => live.setSeen(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', look);
  addEventListener('online', () => void live.check());
  addEventListener('offline', () => store.setConnected(false));
  look();
}
