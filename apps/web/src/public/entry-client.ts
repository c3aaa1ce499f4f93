import '../shared/tokens.css';
import './page.css';
import { showTheme, storedTheme } from '../shared/theme-choice.ts';
import { readEmbedded, type Embedded } from './embedded.ts';
import { hydratePage } from './hydrate-page.tsx';
import { loadScreen } from './screens/load-screen.ts';
import type { Screen } from './screens/screen.ts';
import { createPageStore } from './state/page-store.ts';

showTheme(storedTheme());

const root = document.getElementById('root');
const embedded = readEmbedded(document);
if (root && embedded) {
  const loading = loadScreen(embedded.route);
  const start = () => loading.then((screen) => bringToLife(root, embedded, screen));
  if ('requestIdleCallback' in window) requestIdleCallback(() => void start(), { timeout: 1_000 });
  else setTimeout(() => void start(), 1);
}

function bringToLife(served: HTMLElement, { route, page, stale }: Embedded, screen: Screen) {
  const store = createPageStore(page, stale);
  hydratePage(served, { screen, store });
  if (route.name !== 'notFound') void import('./live/start-live.ts').then(({ startLive }) => startLive(route, store));
}
