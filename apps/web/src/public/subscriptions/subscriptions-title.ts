import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PageState } from '../state/page-state.ts';
import type { RouteNamed } from '../state/route.ts';

/** Null for an incident that there is not. */
export function subscriptionsTitle(
  i18n: I18n,
  route: RouteNamed<'subscribe' | 'subscription'>,
  { incidents }: PageState,
): string | null {
  if (route.name === 'subscription') return i18n._(msg`Your subscription`);
  const isThere = route.incidentId === '' || incidents[route.incidentId] !== undefined;
  return isThere ? i18n._(msg`Subscribe`) : null;
}
