import type { LivelyRoute } from '../state/route.ts';
import type { Screen } from './screen.ts';

/** Each page loads its own only, so that none weighs on another. */
export async function loadScreen(route: LivelyRoute): Promise<Screen> {
  switch (route.name) {
    case 'page':
      return (await import('./status-screen.tsx')).statusScreen(null);
    case 'component':
      return (await import('./component-screen.tsx')).componentScreen(route, null, null);
    case 'incident':
      return (await import('./incident-screen.tsx')).incidentScreen(route);
    case 'maintenance':
      return (await import('./maintenance-screen.tsx')).maintenanceScreen(route);
    case 'postmortem':
      return (await import('./postmortem-screen.tsx')).postmortemScreen(route);
    case 'history':
      return (await import('./history-screen.tsx')).historyScreen(route);
    case 'notFound':
      return (await import('./not-found-screen.ts')).notFoundScreen;
  }
}
