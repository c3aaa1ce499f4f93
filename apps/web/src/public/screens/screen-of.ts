import { evidence } from '../evidence/evidence.ts';
import { drawMetricsWith } from '../metrics/draw-metrics-with.tsx';
import type { ById, MetricChart } from '../state/page-state.ts';
import type { Route } from '../state/route.ts';
import { componentScreen } from './component-screen.tsx';
import { historyScreen } from './history-screen.tsx';
import { incidentScreen } from './incident-screen.tsx';
import { maintenanceScreen } from './maintenance-screen.tsx';
import { notFoundScreen } from './not-found-screen.ts';
import { postmortemScreen } from './postmortem-screen.tsx';
import type { Screen } from './screen.ts';
import { statusScreen } from './status-screen.tsx';
import { subscriptionsScreen } from './subscriptions-screen.tsx';

/** With the modules of all screens, and the charts of the page's metrics: for the server only. */
export function screenOf(route: Route, charts: ById<MetricChart>): Screen {
  switch (route.name) {
    case 'page':
      return statusScreen(drawMetricsWith(charts));
    case 'component':
      return componentScreen(route, evidence, drawMetricsWith(charts));
    case 'incident':
      return incidentScreen(route);
    case 'maintenance':
      return maintenanceScreen(route);
    case 'postmortem':
      return postmortemScreen(route);
    case 'history':
      return historyScreen(route);
    case 'subscribe':
    case 'subscription':
      return subscriptionsScreen(route);
    case 'notFound':
      return notFoundScreen;
  }
}
