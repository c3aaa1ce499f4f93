import { messages } from '../../locales/pages/en.po';
import { formatLocaleOf } from '../../shared/i18n.ts';
import { formatMonth } from '../pages/format-month.ts';
import { HistoryPage } from '../pages/history-page.tsx';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import type { RouteNamed } from '../state/route.ts';
import type { Screen } from './screen.ts';

export function historyScreen(route: RouteNamed<'history'>): Screen {
  return {
    subjectOf: (_i18n, { month, site }) => {
      if (!month) return null;
      const name = formatMonth(month.month, formatLocaleOf(site.locale));
      return month.component ? `${month.component.name} · ${name}` : name;
    },
    View: ({ snapshot }) => {
      const { month } = snapshot.page;
      return month ? <HistoryPage route={route} month={month} snapshot={snapshot} /> : <NotFoundPage />;
    },
    messages,
  };
}
