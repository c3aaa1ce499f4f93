import { I18nProvider } from '@lingui/react';
import { useMemo, useSyncExternalStore } from 'react';
import { ClockProvider } from '../shared/clock.tsx';
import { IncidentPage } from './pages/incident-page.tsx';
import { MaintenancePage } from './pages/maintenance-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { StatusPage } from './pages/status-page.tsx';
import { LiveRegion } from './parts/live-region.tsx';
import { PageFooter } from './parts/page-footer.tsx';
import { PageHeader } from './parts/page-header.tsx';
import { createPublicI18n } from './public-i18n.ts';
import type { Route } from './state/page-state.ts';
import type { PageStore, Snapshot } from './state/page-store.ts';
import { useBrowserTab } from './use-browser-tab.ts';
import { usePageClock } from './use-page-clock.ts';

export function App({ route, store }: { route: Route; store: PageStore }) {
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const { page } = snapshot;
  const i18n = useMemo(() => createPublicI18n(page.site.locale), [page.site.locale]);
  const { clock, zones } = usePageClock(page);
  useBrowserTab(i18n, route, snapshot);
  return (
    <I18nProvider i18n={i18n}>
      <ClockProvider clock={clock}>
        <PageHeader site={page.site} home={route.name === 'page'} />
        <main>
          <Screen route={route} snapshot={snapshot} />
        </main>
        <PageFooter page={page} zones={zones} />
        <LiveRegion headline={page.headline} />
      </ClockProvider>
    </I18nProvider>
  );
}

function Screen({ route, snapshot }: { route: Route; snapshot: Snapshot }) {
  const { page } = snapshot;
  const incident = route.name === 'incident' && page.incidents[route.id];
  const maintenance = route.name === 'maintenance' && page.maintenances[route.id];
  if (route.name === 'page') return <StatusPage snapshot={snapshot} />;
  if (incident) return <IncidentPage incident={incident} snapshot={snapshot} />;
  if (maintenance) return <MaintenancePage maintenance={maintenance} snapshot={snapshot} />;
  return <NotFoundPage />;
}
