import type { I18n } from '@lingui/core';
import { languageOf } from '../shared/i18n.ts';
import { embed, type Embedded } from './embedded.ts';
import { faviconOf } from './favicon.ts';
import type { Screen } from './screens/screen.ts';
import { tabTitle } from './tab-title.ts';
import { themeUrl } from './theme-url.ts';

export interface Rendered {
  embedded: Embedded;
  screen: Screen;
  i18n: I18n;
  html: string;
}

/** Puts the rendered page, its head and its data into the built index.html. */
export function fillTemplate(template: string, { embedded, screen, i18n, html }: Rendered): string {
  const { page } = embedded;
  const theme = themeUrl(page.site.accentColor);
  const head = [
    `<title>${escape(tabTitle(i18n, screen, page, 0))}</title>`,
    `<meta name="description" content="${escape(page.headline)}">`,
    `<link rel="icon" type="image/svg+xml" href="${faviconOf(page.indicator)}">`,
    theme && `<link rel="stylesheet" id="theme" href="${theme}">`,
  ];
  return template
    .replace('lang="en"', `lang="${languageOf(page.site.locale)}"`)
    .replace('<!--signet-head-->', () => head.filter(Boolean).join(''))
    .replace('<!--signet-app-->', () => html)
    .replace('<!--signet-data-->', () => embed(embedded));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
