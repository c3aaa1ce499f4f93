import { renderToString } from 'react-dom/server';
import { accentStyles } from '../shared/accent-styles.ts';
import { App } from './app.tsx';
import { fillTemplate } from './fill-template.ts';
import { createPublicI18n } from './public-i18n.ts';
import { screenOf } from './screens/screen-of.ts';
import { chartsOf } from './state/charts-of.ts';
import { createPageStore } from './state/page-store.ts';
import { stateOf } from './state/route-data.ts';
import type { Route } from './state/route.ts';

export { renderEmbed } from '../embed/render-embed.ts';
export { tabIcon } from './tab-icon.ts';
export { documents, persisted } from './registered-documents.ts';
export type { Route };

export interface RenderOptions {
  /** The data are the last good ones, because newer ones cannot be read: the page says so. */
  stale?: boolean;
}

/**
 * The whole HTML document; null where there is no such page. `data` must be the answer to `documents[route.name]`
 * with the route's variables, `template` the built index.html.
 */
export function render(
  route: Route,
  data: unknown,
  template: string,
  { stale = false }: RenderOptions = {},
): string | null {
  const sent = asSent(data);
  const page = stateOf(route.name, sent);
  const screen = screenOf(route, chartsOf(route.name, sent));
  const i18n = createPublicI18n(page.site.locale, screen.messages);
  if (route.name !== 'notFound' && screen.subjectOf(i18n, page) === null) return null;
  const html = renderToString(<App screen={screen} store={createPageStore(page, stale)} />);
  return fillTemplate(template, { embedded: { route, page, stale }, screen, i18n, html });
}

/** As a browser would receive it: executed in process, times are Date objects still. */
function asSent(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

/** The text of /theme.css. */
export function themeCss(site: { accentColor: string | null }): string {
  return accentStyles(site.accentColor);
}
