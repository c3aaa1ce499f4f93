import { MaintenanceCard } from '../../shared/maintenance-card.tsx';
import { CopyLink } from '../parts/copy-link.tsx';
import { StateStrip } from '../parts/state-strip.tsx';
import type { Maintenance } from '../state/page-state.ts';
import type { Snapshot } from '../state/page-store.ts';
import { MaintenanceRecord } from './maintenance-record.tsx';

export function MaintenancePage({ maintenance, snapshot }: { maintenance: Maintenance; snapshot: Snapshot }) {
  return (
    <>
      <StateStrip snapshot={snapshot} />
      <MaintenanceCard
        maintenance={maintenance}
        heading="h1"
        whole
        calendarHref={`/maintenances/${maintenance.id}/calendar.ics`}
        besideUpdate={(update) => <CopyLink href={`/maintenances/${maintenance.id}#update-${update.id}`} />}
      >
        <MaintenanceRecord maintenance={maintenance} />
      </MaintenanceCard>
    </>
  );
}
