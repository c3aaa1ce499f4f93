import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Screen } from './screens/screen.ts';
import type { PageState } from './state/page-state.ts';

/** "(2) ● Partial outage – Acme": unread changes, whether something is wrong, what, and where; of other pages "… – Acme status". */
export function tabTitle(i18n: I18n, { subjectOf, isHome = false }: Screen, page: PageState, unread: number): string {
  const count = unread > 0 ? `(${unread}) ` : '';
  const mark = page.indicator === 'OPERATIONAL' ? '' : '● ';
  const subject = subjectOf(i18n, page) ?? i18n._(msg`Not found`);
  const place = isHome ? page.site.name : i18n._(msg`${page.site.name} status`);
  return `${count}${mark}${subject} – ${place}`;
}
