import { dateOf, daysOfMonth, isMonth, monthOf, shiftMonth } from '@signet/domain/calendar';
import type { Context } from '../../core/context.js';
import { findComponent } from '../components/component.queries.js';
import { hasIncidentBefore, incidentsOfHistory } from '../incidents/incident-history.queries.js';
import { hasMaintenanceBefore, maintenancesOfHistory } from '../maintenances/maintenance-history.queries.js';
import { siteSettings } from '../site/site.queries.js';
import type { HistoryMonth } from './history-month.js';
import { pageViewer } from './page.queries.js';
import { daysWith } from './timeline-days.js';

export interface MonthAsked {
  /** YYYY-MM; the current one if not given. */
  month?: string | null | undefined;
  componentId?: string | null | undefined;
}

/** Null for what is no month, for one that has not begun, and for a component that is not on the caller's page. */
export async function loadMonth(ctx: Context, asked: MonthAsked): Promise<HistoryMonth | null> {
  const viewer = pageViewer(ctx);
  const { timeZone } = await siteSettings(ctx.db);
  const today = dateOf(ctx.now(), timeZone);
  const month = asked.month ?? monthOf(today);
  if (!isMonth(month) || month > monthOf(today)) return null;
  const isFiltered = typeof asked.componentId === 'string';
  const component = isFiltered ? await findComponent(ctx, viewer, asked.componentId ?? '') : null;
  if (isFiltered && !component) return null;

  const days = daysOfMonth(month, timeZone).filter(({ date }) => date <= today);
  const [from, to] = [days[0]?.from, days.at(-1)?.to];
  if (!from || !to) return null;
  const incidents = await incidentsOfHistory(ctx.db, viewer, { from, to, component });
  const maintenances = await maintenancesOfHistory(ctx.db, viewer, { from, to, component });
  const isOlder =
    (await hasIncidentBefore(ctx.db, viewer, { from, component })) ||
    (await hasMaintenanceBefore(ctx.db, viewer, { from, component }));
  return {
    month,
    previous: isOlder ? shiftMonth(month, -1) : null,
    next: month < monthOf(today) ? shiftMonth(month, 1) : null,
    component,
    days: daysWith(days.toReversed(), incidents, maintenances),
  };
}
