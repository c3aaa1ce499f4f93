import { Banner } from './parts/banner.tsx';
import { ComponentSections } from './parts/component-sections.tsx';
import { DaysArea } from './parts/days-area.tsx';
import { Dependencies } from './parts/dependencies.tsx';
import { EmptyPage } from './parts/empty-page.tsx';
import { MaintenanceSection } from './parts/maintenance-section.tsx';
import { MetricSection, type MetricSectionProps } from './parts/metric-section.tsx';
import { OpenIncidents } from './parts/open-incidents.tsx';
import { PastDays } from './parts/past-days.tsx';
import type { Snapshot } from './state/page-store.ts';

export interface StatusPageProps {
  snapshot: Snapshot;
  drawMetrics: MetricSectionProps['draw'];
}

export function StatusPage({ snapshot, drawMetrics }: StatusPageProps) {
  const { page } = snapshot;
  const empty = Object.keys(page.components).length === 0;
  return (
    <>
      <Banner snapshot={snapshot} />
      <OpenIncidents page={page} />
      {empty ? (
        <EmptyPage site={page.site} />
      ) : (
        <DaysArea page={page}>
          <Dependencies page={page} />
          <ComponentSections page={page} />
        </DaysArea>
      )}
      <MaintenanceSection page={page} />
      <MetricSection page={page} draw={drawMetrics} />
      <PastDays page={page} />
    </>
  );
}
