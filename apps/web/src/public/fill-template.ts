import type { I18n } from '@lingui/core';
import { languageOf } from '../shared/i18n.ts';
import { embed, type Embedded } from './embedded.ts';
import { headOf } from './head/head-of.ts';
import { withScreenFiles } from './head/screen-files.ts';
import { isLively, type Route } from './state/route.ts';
import type { Screen } from './screens/screen.ts';

export interface Rendered {
  embedded: Omit<Embedded, 'route'> & { route: Route };
  screen: Screen;
  i18n: I18n;
  html: string;
}

/** Puts the rendered page, its head and its data into the built index.html. */
export function fillTemplate(template: string, { embedded, screen, i18n, html }: Rendered): string {
  const { route, page } = embedded;
  const data = isLively(route) ? embed({ ...embedded, route }) : '';
  return withScreenFiles(template, route.name)
    .replace('lang="en"', `lang="${languageOf(page.site.locale)}"${isLively(route) ? '' : ' data-still'}`)
    .replace('<!--signet-head-->', () => headOf({ route, page, screen, i18n }))
    .replace('<!--signet-app-->', () => html)
    .replace('<!--signet-data-->', () => data);
}
