import { hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';
import type { Route } from './state/page-state.ts';
import type { PageStore } from './state/page-store.ts';

/** Brings the server's HTML to life. Should that ever fail, the HTML stays as it came: an old answer is better than none. */
export function hydratePage(root: HTMLElement, route: Route, store: PageStore): void {
  const served = root.innerHTML;
  hydrateRoot(root, <App route={route} store={store} />, {
    onUncaughtError: (error) => {
      reportError(error);
      setTimeout(() => {
        root.innerHTML = served;
      });
    },
  });
}
