import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PageState } from '../state/page-state.ts';
import type { Route } from '../state/route.ts';
import { plainText } from './plain-text.ts';

/** What search engines and chats show beside the title: the real text of what the page speaks of. */
export function descriptionOf(i18n: I18n, route: Route, page: PageState): string {
  switch (route.name) {
    case 'component':
      return page.components[route.id]?.description ?? page.headline;
    case 'incident':
      return wordOf(page.incidents[route.id]) ?? page.headline;
    case 'maintenance':
      return wordOf(page.maintenances[route.id]) ?? page.headline;
    case 'postmortem':
      return page.postmortem ? plainText(page.postmortem.html) : page.headline;
    case 'history':
      return i18n._(msg`Incidents and maintenance of ${page.site.name}, day by day.`);
    case 'page':
    case 'subscribe':
    case 'subscription':
    case 'notFound':
      return page.headline;
  }
}

/** The newest word on it. */
function wordOf(thing: { updates: readonly { messageHtml: string }[] } | undefined): string | null {
  const [newest] = thing?.updates ?? [];
  return newest ? plainText(newest.messageHtml) : null;
}
