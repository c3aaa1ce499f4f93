import { msg } from '@lingui/core/macro';
import { messages } from '../../locales/pages/en.po';
import { SubscribePage } from '../pages/subscribe-page.tsx';
import type { RouteNamed } from '../state/route.ts';
import type { Screen } from './screen.ts';

export function subscribeScreen({ incidentId, notice }: RouteNamed<'subscribe'>): Screen {
  return {
    isOfSubscriptions: true,
    subjectOf: (i18n, { incidents }) => (incidentId === '' || incidents[incidentId] ? i18n._(msg`Subscribe`) : null),
    View: ({ snapshot }) => <SubscribePage page={snapshot.page} notice={notice} />,
    messages,
  };
}
