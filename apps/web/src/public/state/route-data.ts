import {
  ComponentDocument,
  HistoryDocument,
  IncidentDocument,
  MaintenanceDocument,
  ManagedSubscriptionDocument,
  NotFoundDocument,
  PageDocument,
  PostmortemDocument,
  SubscribeDocument,
  type ComponentQuery,
  type HistoryQuery,
  type IncidentQuery,
  type MaintenanceQuery,
  type ManagedSubscriptionQuery,
  type NotFoundQuery,
  type PageQuery,
  type PostmortemQuery,
  type SubscribeQuery,
} from '../gql/graphql.ts';
import { historyFromData } from './history-from-data.ts';
import {
  componentFromData,
  incidentFromData,
  maintenanceFromData,
  notFoundFromData,
  pageFromData,
  postmortemFromData,
} from './page-from-data.ts';
import { subscribeFromData, subscriptionFromData } from './subscription-from-data.ts';
import type { PageState } from './page-state.ts';
import type { Query } from './query.ts';
import type { RouteName } from './route.ts';

/** What each route asks, with the route's variables. */
export const queries: Record<RouteName, Query> = {
  page: PageDocument,
  component: ComponentDocument,
  incident: IncidentDocument,
  maintenance: MaintenanceDocument,
  postmortem: PostmortemDocument,
  history: HistoryDocument,
  subscribe: SubscribeDocument,
  subscription: ManagedSubscriptionDocument,
  notFound: NotFoundDocument,
};

/** `data` must be the answer to that route's document. */
export function stateOf(name: RouteName, data: unknown): PageState {
  if (name === 'page') return pageFromData(data as PageQuery);
  if (name === 'component') return componentFromData(data as ComponentQuery);
  if (name === 'incident') return incidentFromData(data as IncidentQuery);
  if (name === 'maintenance') return maintenanceFromData(data as MaintenanceQuery);
  if (name === 'postmortem') return postmortemFromData(data as PostmortemQuery);
  if (name === 'history') return historyFromData(data as HistoryQuery);
  if (name === 'subscribe') return subscribeFromData(data as SubscribeQuery);
  if (name === 'subscription') return subscriptionFromData(data as ManagedSubscriptionQuery);
  return notFoundFromData(data as NotFoundQuery);
}
