import tokens from '../shared/tokens.css?inline';
import type { EmbedState } from './embed-state.ts';
import { keepReading } from './keep-reading.ts';
import { pillOf } from './pill.ts';
import styles from './widget.css?inline';

const PATIENCE_MS = 20_000;

/**
 * Shows the page's state where the script stands, and keeps it current. `data-show="problems"`: only while there
 * is something to say; `data-theme`: light or dark, whatever the visitor's system prefers.
 */
export function startWidget(script: HTMLScriptElement): void {
  const { origin } = new URL(script.src);
  const { show, theme } = script.dataset;
  const host = document.createElement('span');
  host.hidden = true;
  if (theme) host.dataset['theme'] = theme;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokens.replaceAll(':root', ':host'), styles].map(sheetOf);
  const place = document.createElement('span');
  place.setAttribute('role', 'status');
  root.append(place);
  putAt(script, host);

  let shown = '';
  keepReading(async () => {
    const response = await fetch(`${origin}/embed.json`, {
      cache: 'no-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) return;
    const text = await response.text();
    if (text === shown) return;
    const state = JSON.parse(text) as EmbedState;
    place.replaceChildren(pillOf(state, origin));
    host.hidden = show === 'problems' && state.indicator === 'OPERATIONAL';
    shown = text;
  });
}

/** Such sheets are allowed where the other site's policy forbids inline styles. */
function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Right behind the script; at the end of the page where the script stands in its head. */
function putAt(script: HTMLScriptElement, host: HTMLElement): void {
  if (!script.closest('head')) script.after(host);
  else if (document.readyState !== 'loading') document.body.append(host);
  else document.addEventListener('DOMContentLoaded', () => document.body.append(host));
}
