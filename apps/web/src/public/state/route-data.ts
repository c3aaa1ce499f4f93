import {
  IncidentDocument,
  MaintenanceDocument,
  NotFoundDocument,
  PageDocument,
  type IncidentQuery,
  type MaintenanceQuery,
  type NotFoundQuery,
  type PageQuery,
} from '../gql/graphql.ts';
import { incidentFromData, maintenanceFromData, notFoundFromData, pageFromData } from './page-from-data.ts';
import type { PageState, Route, RouteName } from './page-state.ts';

/** The GraphQL text of each route; `incident` and `maintenance` take `$id: ID!`. */
export const documents: Record<RouteName, string> = {
  page: compact(PageDocument),
  incident: compact(IncidentDocument),
  maintenance: compact(MaintenanceDocument),
  notFound: compact(NotFoundDocument),
};

/** The route that an answer shows. `data` must be the answer to that route's document. */
export function routeOf(name: RouteName, data: unknown): Route {
  if (name === 'incident') {
    const { incident } = data as IncidentQuery;
    return incident ? { name, id: incident.id } : { name: 'notFound' };
  }
  if (name === 'maintenance') {
    const { maintenance } = data as MaintenanceQuery;
    return maintenance ? { name, id: maintenance.id } : { name: 'notFound' };
  }
  return { name };
}

/** `data` must be the answer to that route's document. */
export function stateOf(name: RouteName, data: unknown): PageState {
  if (name === 'page') return pageFromData(data as PageQuery);
  if (name === 'incident') return incidentFromData(data as IncidentQuery);
  if (name === 'maintenance') return maintenanceFromData(data as MaintenanceQuery);
  return notFoundFromData(data as NotFoundQuery);
}

/** One line, so that it fits into a URL. */
export function compact(document: { toString: () => string }): string {
  return document.toString().replaceAll(/\s+/g, ' ').trim();
}
