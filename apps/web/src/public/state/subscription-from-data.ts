import type { ManagedSubscriptionQuery, SubscribeQuery } from '../gql/graphql.ts';
import { byId, summaryOf } from './page-from-data.ts';
import type { PageState } from './page-state.ts';
import { withoutComponents } from './without-components.ts';

/** With all that one can choose, and the one incident that one may want to hear of. */
export function subscribeFromData({ statusPage: page, incident }: SubscribeQuery): PageState {
  return {
    ...summaryOf(page),
    groups: byId(page.groups.map(withoutComponents)),
    components: byId([...page.groups.flatMap((group) => group.components), ...page.components]),
    incidents: byId(incident ? [incident] : []),
  };
}

export function subscriptionFromData({ statusPage, subscription }: ManagedSubscriptionQuery): PageState {
  return { ...summaryOf(statusPage), subscription };
}
