import { MaintenanceCard } from '../parts/maintenance-card.tsx';
import { StateStrip } from '../parts/state-strip.tsx';
import type { Maintenance } from '../state/page-state.ts';
import type { Snapshot } from '../state/page-store.ts';

export function MaintenancePage({ maintenance, snapshot }: { maintenance: Maintenance; snapshot: Snapshot }) {
  return (
    <>
      <StateStrip snapshot={snapshot} />
      <MaintenanceCard maintenance={maintenance} whole />
    </>
  );
}
