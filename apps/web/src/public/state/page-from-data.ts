import type {
  ComponentQuery,
  IncidentQuery,
  MaintenanceQuery,
  NotFoundQuery,
  PageQuery,
  PostmortemQuery,
  SummaryFragment,
} from '../gql/graphql.ts';
import { detailFromData } from './component-detail.ts';
import type { ById, Incident, PageState } from './page-state.ts';
import { withoutChart } from './without-chart.ts';
import { withoutComponents } from './without-components.ts';
import { withoutHistory } from './without-history.ts';

/** The state that a `Page` answer describes. */
export function pageFromData({ statusPage: page }: PageQuery): PageState {
  const listed = [...page.groups.flatMap((group) => group.components), ...page.components];
  const past = page.timeline.flatMap((day) => day.incidents).map(newestUpdateOnly);
  return {
    ...summaryOf(page),
    groups: byId(page.groups.map(withoutComponents)),
    components: byId(listed.map(withoutHistory)),
    histories: Object.fromEntries(listed.map(({ id, history }) => [id, history])),
    incidents: byId([...past, ...page.activeIncidents]),
    maintenances: byId([...page.timeline.flatMap((day) => day.maintenances), ...page.maintenances]),
    metrics: byId(page.metrics.map(withoutChart)),
  };
}

export function componentFromData(data: ComponentQuery): PageState {
  const { statusPage, component: answered } = data;
  if (!answered) return summaryOf(statusPage);
  const { history, metrics, statusSince: _since, quarter: _quarter, year: _year, ...component } = answered;
  return {
    ...summaryOf(statusPage),
    components: byId([component]),
    histories: { [component.id]: history },
    metrics: byId(metrics.map(withoutChart)),
    detail: detailFromData(answered, data),
  };
}

export function incidentFromData({ statusPage, incident }: IncidentQuery): PageState {
  return { ...summaryOf(statusPage), incidents: byId(incident ? [incident] : []) };
}

export function maintenanceFromData({ statusPage, maintenance }: MaintenanceQuery): PageState {
  return { ...summaryOf(statusPage), maintenances: byId(maintenance ? [maintenance] : []) };
}

export function postmortemFromData({ statusPage, incident }: PostmortemQuery): PageState {
  const summary = summaryOf(statusPage);
  if (!incident?.postmortemHtml) return summary;
  const postmortem = { incidentId: incident.id, html: incident.postmortemHtml };
  return { ...summary, incidents: byId([incident]), postmortem };
}

export function notFoundFromData({ statusPage }: NotFoundQuery): PageState {
  return summaryOf(statusPage);
}

export function summaryOf({ revision, generatedAt, indicator, headline, site }: SummaryFragment): PageState {
  return {
    revision,
    asOf: generatedAt,
    indicator,
    headline,
    site,
    groups: {},
    components: {},
    histories: {},
    incidents: {},
    maintenances: {},
    metrics: {},
  };
}

/** The page shows the last word of a resolved incident only; its own page tells the rest. */
function newestUpdateOnly(incident: Incident): Incident {
  if (incident.status !== 'RESOLVED') return incident;
  return { ...incident, updates: incident.updates.slice(0, 1), updateCount: incident.updates.length };
}

export function byId<T extends { id: string }>(things: readonly T[]): ById<T> {
  return Object.fromEntries(things.map((thing) => [thing.id, thing]));
}
