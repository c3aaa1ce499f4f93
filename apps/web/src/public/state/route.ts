import type { EndpointChannel } from '@signet/domain/webhook-address';

/** By what one subscribes in a plain form. */
export type AskedChannel = 'EMAIL' | EndpointChannel;

/** Which page one looks at: its kind, and the variables of the kind's document. */
export type Route =
  | { name: 'page' }
  | { name: 'component'; id: string }
  | { name: 'incident'; id: string }
  | { name: 'maintenance'; id: string }
  | { name: 'postmortem'; id: string }
  /** `month` is YYYY-MM, or null for whichever is the current one. */
  | { name: 'history'; month: string | null; componentId: string | null }
  /** `incidentId` is empty for none; `by` is null for the first way; `notice` is what came of what was posted. */
  | { name: 'subscribe'; incidentId: string; by: AskedChannel | null; notice: string | null }
  /** By a link that was sent: to confirm a subscription, to change it, or to end it. */
  | { name: 'subscription'; token: string; step: SubscriptionStep; notice: string | null }
  | { name: 'notFound' };

export type SubscriptionStep = 'confirm' | 'manage' | 'unsubscribe' | 'ended';

export type RouteName = Route['name'];

export type RouteNamed<N extends RouteName> = Extract<Route, { name: N }>;

/** One whose page comes to life; those of subscriptions are plain forms, which need no script. */
export type LivelyRoute = Exclude<Route, RouteNamed<'subscribe' | 'subscription'>>;

export function isLively(route: Route): route is LivelyRoute {
  return !route.name.startsWith('subscri');
}

export type Variables = Record<string, string | null>;

export function variablesOf(route: Route): Variables {
  const { name: _kind, ...variables } = route;
  return variables;
}
