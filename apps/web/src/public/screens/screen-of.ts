import { evidence } from '../evidence/evidence.ts';
import type { Route } from '../state/route.ts';
import { componentScreen } from './component-screen.tsx';
import { historyScreen } from './history-screen.tsx';
import { incidentScreen } from './incident-screen.tsx';
import { maintenanceScreen } from './maintenance-screen.tsx';
import { notFoundScreen } from './not-found-screen.ts';
import { postmortemScreen } from './postmortem-screen.tsx';
import type { Screen } from './screen.ts';
import { statusScreen } from './status-screen.ts';

/** With the modules of all screens: for the server only. */
export function screenOf(route: Route): Screen {
  switch (route.name) {
    case 'page':
      return statusScreen;
    case 'component':
      return componentScreen(route, evidence);
    case 'incident':
      return incidentScreen(route);
    case 'maintenance':
      return maintenanceScreen(route);
    case 'postmortem':
      return postmortemScreen(route);
    case 'history':
      return historyScreen(route);
    case 'notFound':
      return notFoundScreen;
  }
}
