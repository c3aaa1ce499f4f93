import type { Route } from '../state/route.ts';
import type { Screen } from './screen.ts';
import { statusScreen } from './status-screen.ts';

/** The status page's own is always there, as most come for it; every other page's is loaded with that page only. */
export async function loadScreen(route: Route): Promise<Screen> {
  switch (route.name) {
    case 'page':
      return statusScreen;
    case 'component':
      return (await import('./component-screen.tsx')).componentScreen(route, null);
    case 'incident':
      return (await import('./incident-screen.tsx')).incidentScreen(route);
    case 'maintenance':
      return (await import('./maintenance-screen.tsx')).maintenanceScreen(route);
    case 'notFound':
      return (await import('./not-found-screen.ts')).notFoundScreen;
  }
}
