import { messages } from '../../locales/subscriptions/en.po';
import type { RouteNamed } from '../state/route.ts';
import { SubscribePage } from '../subscriptions/subscribe-page.tsx';
import { SubscriptionPage } from '../subscriptions/subscription-page.tsx';
import { subscriptionsTitle } from '../subscriptions/subscriptions-title.ts';
import type { Screen } from './screen.ts';

/** Plain forms, which a browser shows as they come. */
export function subscriptionsScreen(route: RouteNamed<'subscribe' | 'subscription'>): Screen {
  return {
    subjectOf: (i18n, page) => subscriptionsTitle(i18n, route, page),
    View: ({ snapshot: { page } }) =>
      route.name === 'subscribe' ? (
        <SubscribePage page={page} by={route.by} notice={route.notice} />
      ) : (
        <SubscriptionPage route={route} subscription={page.subscription ?? null} />
      ),
    messages,
  };
}
