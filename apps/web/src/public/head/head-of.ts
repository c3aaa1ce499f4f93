import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { escapeHtml } from '../../shared/escape-html.ts';
import { faviconOf } from '../favicon.ts';
import type { Screen } from '../screens/screen.ts';
import type { PageState } from '../state/page-state.ts';
import type { Route } from '../state/route.ts';
import { tabTitle } from '../tab-title.ts';
import { descriptionOf } from './description-of.ts';
import { linksOf } from './links-of.ts';
import { newsOf } from './news-of.ts';

export interface HeadOptions {
  route: Route;
  page: PageState;
  screen: Screen;
  i18n: I18n;
}

/** What stands in the head of a page's HTML. */
export function headOf({ route, page, screen, i18n }: HeadOptions): string {
  const description = descriptionOf(i18n, route, page);
  const subject = screen.subjectOf(i18n, page) ?? i18n._(msg`Not found`);
  const { themeUrl: theme, icon } = page.site;
  const links = Object.entries(linksOf(route, page));
  const tags = [
    `<title>${escapeHtml(tabTitle(i18n, screen, page, 0))}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    `<meta property="og:type" content="${screen.isHome ? 'website' : 'article'}">`,
    `<meta property="og:site_name" content="${escapeHtml(page.site.name)}">`,
    `<meta property="og:title" content="${escapeHtml(screen.isHome ? page.headline : subject)}">`,
    `<meta property="og:description" content="${escapeHtml(description)}">`,
    ...links.map(([rel, href]) => `<link rel="${rel}" href="${escapeHtml(href)}">`),
    ...newsOf(route).map(({ type, href }) => `<link rel="alternate" type="${type}" href="${escapeHtml(href)}">`),
    '<link rel="manifest" href="/manifest.webmanifest">',
    `<link rel="icon" type="image/svg+xml" href="${faviconOf(page)}">`,
    icon && `<link rel="apple-touch-icon" href="${icon.url}">`,
    theme && `<link rel="stylesheet" id="theme" href="${theme}">`,
  ];
  return tags.filter(Boolean).join('');
}
