import { LIMITS } from '@signet/domain/limits';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from './client/search-params.ts';
import { NotFound } from './frame/not-found.tsx';
import { RouteProblem } from './frame/route-problem.tsx';

type Search = Record<string, unknown>;

const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <T extends string>(value: unknown, allowed: readonly T[]) => allowed.find((it) => it === value);

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Search): { next?: string } => ({ next: word(search['next']) }),
  component: lazyRouteComponent(() => import('./session/sign-in-page.tsx'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Search): { token?: string } => ({ token: word(search['token']) }),
  component: lazyRouteComponent(() => import('./session/setup-page.tsx'), 'SetupPage'),
});

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  /** `compose` is "new" or the id of an incident that gets an update; the sheet is open while it is there. */
  validateSearch: (search: Search): { compose?: string; as?: 'update' | 'resolve' } => ({
    compose: word(search['compose']),
    as: oneOf(search['as'], ['update', 'resolve']),
  }),
  component: lazyRouteComponent(() => import('./frame/frame.tsx'), 'Frame'),
});

const overview = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
});

const incidents = createRoute({
  getParentRoute: () => frame,
  path: '/incidents',
  validateSearch: (search: Search): { show?: 'open' | 'resolved'; component?: string; search?: string } => ({
    show: oneOf(search['show'], ['open', 'resolved']),
    component: word(search['component']),
    search: word(search['search'])?.slice(0, LIMITS.search),
  }),
  component: lazyRouteComponent(() => import('./incidents/incidents-page.tsx'), 'IncidentsPage'),
});

const incident = createRoute({
  getParentRoute: () => frame,
  path: '/incidents/$incidentId',
  component: lazyRouteComponent(() => import('./incidents/incident-page.tsx'), 'IncidentPage'),
});

const components = createRoute({
  getParentRoute: () => frame,
  path: '/components',
  validateSearch: (search: Search): { add?: 'component' | 'group'; edit?: string } => ({
    add: oneOf(search['add'], ['component', 'group']),
    edit: word(search['edit']),
  }),
  component: lazyRouteComponent(() => import('./components/components-page.tsx'), 'ComponentsPage'),
});

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setup,
    frame.addChildren([overview, incidents, incident, components, settings]),
  ]),
  basepath: '/console',
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: RouteProblem,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
