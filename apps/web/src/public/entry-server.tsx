import { renderToString } from 'react-dom/server';
import { accentStyles } from '../shared/accent-styles.ts';
import { App } from './app.tsx';
import { fillTemplate } from './fill-template.ts';
import { createPageStore } from './state/page-store.ts';
import type { RouteName } from './state/page-state.ts';
import { routeOf, stateOf } from './state/route-data.ts';

export { documents, persisted } from './registered-documents.ts';
export type { RouteName };

export interface RenderOptions {
  /** The data are the last good ones, because newer ones cannot be read: the page says so. */
  stale?: boolean;
}

/** The whole HTML document. `data` must be the answer to `documents[name]`, `template` the built index.html. */
export function render(
  name: RouteName,
  data: unknown,
  template: string,
  { stale = false }: RenderOptions = {},
): string {
  const answer = asSent(data);
  const route = routeOf(name, answer);
  const page = stateOf(name, answer);
  const html = renderToString(<App route={route} store={createPageStore(page, stale)} />);
  return fillTemplate(template, { route, page, stale }, html);
}

/** As a browser would receive it: executed in process, times are Date objects still. */
function asSent(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

/** The text of /theme.css. */
export function themeCss(site: { accentColor: string | null }): string {
  return accentStyles(site.accentColor);
}
