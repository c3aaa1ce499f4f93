import { startWidget } from './start-widget.ts';

/** Whatever goes wrong here is ours, and none of the page's that we stand on. */
try {
  const script = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
  if (script instanceof HTMLScriptElement) startWidget(script);
} catch {
  // An old browser, most likely: it goes without.
}
