import { hydrateRoot } from 'react-dom/client';
import { App, type AppProps } from './app.tsx';

/** Brings the server's HTML to life. Should that ever fail, the HTML stays as it came: an old answer is better than none. */
export function hydratePage(root: HTMLElement, props: AppProps): void {
  const served = root.innerHTML;
  hydrateRoot(root, <App {...props} />, {
    onUncaughtError: (error) => {
      reportError(error);
      setTimeout(() => {
        root.innerHTML = served;
      });
    },
  });
}
