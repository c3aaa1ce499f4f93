import { TEMPLATE_KINDS, type TemplateKind } from '@signet/domain/template';
import { LIMITS } from '@signet/domain/limits';
import { METRIC_RANGES, type MetricRange } from '@signet/domain/metric';
import {
  PROVIDER_REFUSALS,
  SECOND_FACTORS,
  type ProviderRefusalReason,
  type SecondFactor,
} from '@signet/domain/sign-in';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { AUDIT_DAYS, type AuditSearch } from './audit/audit-search.ts';
import { parseSearch, stringifySearch } from './client/search-params.ts';
import { TIMELINE_DAYS, type TimelineDays } from './component/timeline-days.ts';
import { NotFound } from './frame/not-found.tsx';
import { RouteProblem } from './frame/route-problem.tsx';
import { isMonth } from './maintenances/calendar/month-grid.ts';
import { VALUES_TABS, type ValuesTab } from './metrics/values/values-tabs.ts';
import { CHANNELS, SUBSCRIBER_STATES } from '@signet/domain/subscription';
import { PARTS, type MaintenancePart } from './maintenances/maintenance-parts.ts';
import type { SubscriberSearch } from './subscribers/subscriber-search.ts';

type Search = Record<string, unknown>;

const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <T extends string>(value: unknown, allowed: readonly T[]) => allowed.find((it) => it === value);

const root = createRootRoute({ component: Outlet });

interface SignInSearch {
  next?: string;
  refused?: ProviderRefusalReason;
  step?: SecondFactor[];
}

/** Undefined where there is none. */
const factorsIn = (value: unknown) => {
  const words = word(value)?.split(' ') ?? [];
  const factors = SECOND_FACTORS.filter((factor) => words.includes(factor));
  return factors.length > 0 ? factors : undefined;
};

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Search): SignInSearch => ({
    next: word(search['next']),
    refused: oneOf(search['refused'], PROVIDER_REFUSALS),
    step: factorsIn(search['step']),
  }),
  component: lazyRouteComponent(() => import('./session/sign-in-page.tsx'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Search): { token?: string } => ({ token: word(search['token']) }),
  component: lazyRouteComponent(() => import('./session/setup-page.tsx'), 'SetupPage'),
});

const tokenOf = (search: Search): { token?: string } => ({ token: word(search['token']) });

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  validateSearch: tokenOf,
  component: lazyRouteComponent(() => import('./session/invitation-page.tsx'), 'InvitationPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./session/forgot-password-page.tsx'), 'ForgotPasswordPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: tokenOf,
  component: lazyRouteComponent(() => import('./session/reset-password-page.tsx'), 'ResetPasswordPage'),
});

const confirmAddress = createRoute({
  getParentRoute: () => root,
  path: '/confirm-address',
  validateSearch: tokenOf,
  component: lazyRouteComponent(() => import('./session/confirm-address-page.tsx'), 'ConfirmAddressPage'),
});

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  /**
   * `compose` is "new" or the id of an incident that gets an update, `plan` is "new" or the id of a maintenance that
   * is planned anew; their sheets are open while they are there.
   */
  validateSearch: (search: Search): { compose?: string; as?: 'update' | 'resolve'; plan?: string } => ({
    compose: word(search['compose']),
    as: oneOf(search['as'], ['update', 'resolve']),
    plan: word(search['plan']),
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

interface MaintenanceSearch {
  view?: 'calendar';
  /** YYYY-MM */
  month?: string;
  show?: MaintenancePart;
  component?: string;
  search?: string;
}

const maintenances = createRoute({
  getParentRoute: () => frame,
  path: '/maintenance',
  validateSearch: (search: Search): MaintenanceSearch => {
    const month = word(search['month']);
    return {
      view: oneOf(search['view'], ['calendar']),
      month: month && isMonth(month) ? month : undefined,
      show: oneOf(search['show'], PARTS),
      component: word(search['component']),
      search: word(search['search'])?.slice(0, LIMITS.search),
    };
  },
  component: lazyRouteComponent(() => import('./maintenances/maintenances-page.tsx'), 'MaintenancesPage'),
});

const maintenance = createRoute({
  getParentRoute: () => frame,
  path: '/maintenance/$maintenanceId',
  /** `post` is there while a word to visitors is written. */
  validateSearch: (search: Search): { post?: 'word' } => ({ post: oneOf(search['post'], ['word']) }),
  component: lazyRouteComponent(() => import('./maintenances/maintenance-page.tsx'), 'MaintenancePage'),
});

const components = createRoute({
  getParentRoute: () => frame,
  path: '/components',
  validateSearch: (search: Search): { add?: 'component' | 'group' | 'service'; edit?: string } => ({
    add: oneOf(search['add'], ['component', 'group', 'service']),
    edit: word(search['edit']),
  }),
  component: lazyRouteComponent(() => import('./components/components-page.tsx'), 'ComponentsPage'),
});

const component = createRoute({
  getParentRoute: () => frame,
  path: '/components/$componentId',
  validateSearch: (search: Search): { days?: TimelineDays } => ({ days: oneOf(search['days'], TIMELINE_DAYS) }),
  component: lazyRouteComponent(() => import('./component/component-page.tsx'), 'ComponentPage'),
});

const thirdParties = createRoute({
  getParentRoute: () => frame,
  path: '/components/third-parties',
  component: lazyRouteComponent(() => import('./third-party/third-parties-page.tsx'), 'ThirdPartiesPage'),
});

const metrics = createRoute({
  getParentRoute: () => frame,
  path: '/metrics',
  component: lazyRouteComponent(() => import('./metrics/metrics-page.tsx'), 'MetricsPage'),
});

const newMetric = createRoute({
  getParentRoute: () => frame,
  path: '/metrics/new',
  component: lazyRouteComponent(() => import('./metrics/define-metric-page.tsx'), 'NewMetricPage'),
});

const metric = createRoute({
  getParentRoute: () => frame,
  path: '/metrics/$metricId',
  validateSearch: (search: Search): { range?: MetricRange; values?: ValuesTab } => ({
    range: oneOf(search['range'], METRIC_RANGES),
    values: oneOf(search['values'], VALUES_TABS),
  }),
  component: lazyRouteComponent(() => import('./metrics/metric-page.tsx'), 'MetricPage'),
});

const editMetric = createRoute({
  getParentRoute: () => frame,
  path: '/metrics/$metricId/edit',
  component: lazyRouteComponent(() => import('./metrics/define-metric-page.tsx'), 'EditMetricPage'),
});

const templates = createRoute({
  getParentRoute: () => frame,
  path: '/templates',
  validateSearch: (search: Search): { kind?: TemplateKind } => ({ kind: oneOf(search['kind'], TEMPLATE_KINDS) }),
  component: lazyRouteComponent(() => import('./templates/templates-page.tsx'), 'TemplatesPage'),
});

const newTemplate = createRoute({
  getParentRoute: () => frame,
  path: '/templates/new',
  component: lazyRouteComponent(() => import('./templates/template-page.tsx'), 'NewTemplatePage'),
});

const template = createRoute({
  getParentRoute: () => frame,
  path: '/templates/$templateId',
  component: lazyRouteComponent(() => import('./templates/template-page.tsx'), 'TemplatePage'),
});

const subscribers = createRoute({
  getParentRoute: () => frame,
  path: '/subscribers',
  validateSearch: (search: Search): SubscriberSearch => ({
    search: word(search['search'])?.slice(0, LIMITS.search),
    channel: oneOf(search['channel'], CHANNELS),
    state: oneOf(search['state'], SUBSCRIBER_STATES),
    start: oneOf(search['start'], ['add', 'import']),
  }),
  component: lazyRouteComponent(() => import('./subscribers/subscribers-page.tsx'), 'SubscribersPage'),
});

const subscriber = createRoute({
  getParentRoute: () => frame,
  path: '/subscribers/$subscriberId',
  component: lazyRouteComponent(() => import('./subscribers/subscriber-page.tsx'), 'SubscriberPage'),
});

const audit = createRoute({
  getParentRoute: () => frame,
  path: '/audit',
  validateSearch: (search: Search): AuditSearch => ({
    search: word(search['search'])?.slice(0, LIMITS.search),
    person: word(search['person']),
    days: oneOf(search['days'], AUDIT_DAYS),
  }),
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
});

const share = createRoute({
  getParentRoute: () => frame,
  path: '/share',
  validateSearch: (search: Search): { component?: string } => ({ component: word(search['component']) }),
  component: lazyRouteComponent(() => import('./share/share-page.tsx'), 'SharePage'),
});

const tokens = createRoute({
  getParentRoute: () => frame,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./tokens/tokens-page.tsx'), 'TokensPage'),
});

const notifications = createRoute({
  getParentRoute: () => frame,
  path: '/me/notifications',
  component: lazyRouteComponent(() => import('./me/notifications-page.tsx'), 'NotificationsPage'),
});

const team = createRoute({
  getParentRoute: () => frame,
  path: '/team',
  component: lazyRouteComponent(() => import('./team/team-page.tsx'), 'TeamPage'),
});

const account = createRoute({
  getParentRoute: () => frame,
  path: '/account',
  /** What came of being sent to the provider. */
  validateSearch: (search: Search): { linked?: 'yes'; refused?: ProviderRefusalReason } => ({
    linked: oneOf(search['linked'], ['yes']),
    refused: oneOf(search['refused'], PROVIDER_REFUSALS),
  }),
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
});

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
});

const mail = createRoute({
  getParentRoute: () => frame,
  path: '/settings/mail',
  component: lazyRouteComponent(() => import('./settings/mail/mail-page.tsx'), 'MailPage'),
});

const endpoints = createRoute({
  getParentRoute: () => frame,
  path: '/endpoints',
  component: lazyRouteComponent(() => import('./endpoints/endpoints-page.tsx'), 'EndpointsPage'),
});

const newEndpoint = createRoute({
  getParentRoute: () => frame,
  path: '/endpoints/new',
  component: lazyRouteComponent(() => import('./endpoints/new-endpoint-page.tsx'), 'NewEndpointPage'),
});

const endpoint = createRoute({
  getParentRoute: () => frame,
  path: '/endpoints/$endpointId',
  component: lazyRouteComponent(() => import('./endpoints/endpoint-page.tsx'), 'EndpointPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setup,
    invitation,
    forgotPassword,
    resetPassword,
    confirmAddress,
    frame.addChildren([
      overview,
      incidents,
      incident,
      maintenances,
      maintenance,
      components,
      component,
      thirdParties,
      metrics,
      newMetric,
      metric,
      editMetric,
      templates,
      newTemplate,
      template,
      subscribers,
      subscriber,
      share,
      team,
      audit,
      account,
      settings,
      mail,
      endpoints,
      newEndpoint,
      endpoint,
      tokens,
      notifications,
    ]),
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
