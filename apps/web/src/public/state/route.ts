/** Which page one looks at: its kind, and the variables of the kind's document. */
export type Route =
  | { name: 'page' }
  | { name: 'component'; id: string }
  | { name: 'incident'; id: string }
  | { name: 'maintenance'; id: string }
  | { name: 'postmortem'; id: string }
  /** `month` is YYYY-MM, or null for whichever is the current one. */
  | { name: 'history'; month: string | null; componentId: string | null }
  | { name: 'notFound' };

export type RouteName = Route['name'];

export type RouteNamed<N extends RouteName> = Extract<Route, { name: N }>;

export type Variables = Record<string, string | null>;

export function variablesOf(route: Route): Variables {
  const { name: _kind, ...variables } = route;
  return variables;
}
