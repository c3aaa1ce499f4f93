import { messages } from '../../locales/pages/en.po';
import { IncidentPage } from '../pages/incident-page.tsx';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import type { RouteNamed } from '../state/route.ts';
import type { Screen } from './screen.ts';

export function incidentScreen({ id }: RouteNamed<'incident'>): Screen {
  return {
    subjectOf: (_i18n, { incidents }) => incidents[id]?.title ?? null,
    View: ({ snapshot }) => {
      const incident = snapshot.page.incidents[id];
      return incident ? <IncidentPage incident={incident} snapshot={snapshot} /> : <NotFoundPage />;
    },
    messages,
  };
}
