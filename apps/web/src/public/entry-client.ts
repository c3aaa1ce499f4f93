import '../shared/tokens.css';
import './page.css';
import { showTheme, storedTheme } from '../shared/theme-choice.ts';
import { readEmbedded } from './embedded.ts';
import { hydratePage } from './hydrate-page.tsx';
import { createPageStore } from './state/page-store.ts';

showTheme(storedTheme());

function start() {
  const root = document.getElementById('root');
  const embedded = readEmbedded(document);
  if (!root || !embedded) return;
  const { route, page, stale } = embedded;
  const store = createPageStore(page, stale);
  hydratePage(root, route, store);
  if (route.name !== 'notFound') void import('./live/start-live.ts').then(({ startLive }) => startLive(route, store));
}

if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 1_000 });
else setTimeout(start, 1);
