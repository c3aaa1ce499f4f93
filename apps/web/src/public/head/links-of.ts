import { componentAddress } from '../component-address.ts';
import { historyAddress } from '../pages/history/history-address.ts';
import type { PageState } from '../state/page-state.ts';
import type { Route } from '../state/route.ts';

/** Where a page really stands, and between which others, by the relation. */
export function linksOf(route: Route, { month }: PageState): Record<string, string> {
  switch (route.name) {
    case 'page':
      return { canonical: '/' };
    case 'component':
      return { canonical: componentAddress(route.id) };
    case 'incident':
      return { canonical: `/incidents/${route.id}` };
    case 'maintenance':
      return { canonical: `/maintenances/${route.id}` };
    case 'postmortem':
      return { canonical: `/incidents/${route.id}/postmortem` };
    case 'history': {
      if (!month) return {};
      const to = (other: string) => historyAddress(other, route.componentId);
      return {
        canonical: to(month.month),
        ...(month.previous && { prev: to(month.previous) }),
        ...(month.next && { next: to(month.next) }),
      };
    }
    case 'subscribe':
      return { canonical: '/subscribe' };
    case 'subscription':
    case 'notFound':
      return {};
  }
}
