import { messages } from '../../locales/pages/en.po';
import { SubscriptionPage } from '../pages/subscription-page.tsx';
import { subscriptionTitle } from '../pages/subscription-title.ts';
import type { RouteNamed } from '../state/route.ts';
import type { Screen } from './screen.ts';

export function subscriptionScreen(route: RouteNamed<'subscription'>): Screen {
  return {
    isOfSubscriptions: true,
    subjectOf: subscriptionTitle,
    View: ({ snapshot }) => <SubscriptionPage route={route} subscription={snapshot.page.subscription ?? null} />,
    messages,
  };
}
