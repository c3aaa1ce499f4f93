import type { I18n } from '@lingui/core';
import { useEffect } from 'react';
import { faviconOf } from './favicon.ts';
import type { Screen } from './screens/screen.ts';
import type { Snapshot } from './state/page-store.ts';
import { tabTitle } from './tab-title.ts';

/** Title, favicon and the operator's colour follow the page. */
export function useBrowserTab(i18n: I18n, screen: Screen, { page, unread }: Snapshot): void {
  const title = tabTitle(i18n, screen, page, unread);
  const icon = faviconOf(page);
  const theme = page.site.themeUrl;

  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => setLink('link[rel="icon"]', { rel: 'icon', type: 'image/svg+xml' }, icon), [icon]);
  useEffect(() => setLink('link#theme', { rel: 'stylesheet', id: 'theme' }, theme), [theme]);
}

function setLink(selector: string, attributes: Record<string, string>, href: string | null): void {
  const known = document.head.querySelector(selector);
  if (!href) {
    known?.remove();
    return;
  }
  if (known?.getAttribute('href') === href) return;
  const link = known ?? document.createElement('link');
  for (const [name, value] of Object.entries({ ...attributes, href })) link.setAttribute(name, value);
  if (!known) document.head.append(link);
}
