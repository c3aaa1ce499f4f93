import { messages } from '../../locales/pages/en.po';
import { MaintenancePage } from '../pages/maintenance-page.tsx';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import type { RouteNamed } from '../state/route.ts';
import type { Screen } from './screen.ts';

export function maintenanceScreen({ id }: RouteNamed<'maintenance'>): Screen {
  return {
    subjectOf: (_i18n, { maintenances }) => maintenances[id]?.title ?? null,
    View: ({ snapshot }) => {
      const maintenance = snapshot.page.maintenances[id];
      return maintenance ? <MaintenancePage maintenance={maintenance} snapshot={snapshot} /> : <NotFoundPage />;
    },
    messages,
  };
}
