import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { INDICATOR_WORDS } from '../shared/status-words.ts';
import type { PageState, Route } from './state/page-state.ts';

/** "(2) ● Partial outage – Acme": unread changes, whether something is wrong, what, and where. */
export function tabTitle(i18n: I18n, route: Route, page: PageState, unread: number): string {
  const count = unread > 0 ? `(${unread}) ` : '';
  const mark = page.indicator === 'OPERATIONAL' ? '' : '● ';
  return `${count}${mark}${subject(i18n, route, page)} – ${page.site.name}`;
}

function subject(i18n: I18n, route: Route, page: PageState): string {
  if (route.name === 'notFound') return i18n._(msg`Not found`);
  const thing =
    route.name === 'incident'
      ? page.incidents[route.id]
      : route.name === 'maintenance'
        ? page.maintenances[route.id]
        : undefined;
  return thing?.title ?? i18n._(INDICATOR_WORDS[page.indicator]);
}
