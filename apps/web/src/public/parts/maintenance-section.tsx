import { Trans } from '@lingui/react/macro';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import type { PageState } from '../state/page-state.ts';
import { currentMaintenances } from '../state/sections.ts';
import { MaintenanceCard } from './maintenance-card.tsx';
import styles from './stack.module.css';

export function MaintenanceSection({ page }: { page: PageState }) {
  const maintenances = currentMaintenances(page);
  if (maintenances.length === 0) return null;
  return (
    <section className={styles.stack} aria-labelledby="maintenance">
      <VisuallyHidden as="h2" id="maintenance">
        <Trans>Maintenance</Trans>
      </VisuallyHidden>
      {maintenances.map((maintenance) => (
        <MaintenanceCard key={maintenance.id} maintenance={maintenance} />
      ))}
    </section>
  );
}
