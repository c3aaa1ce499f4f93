import { Plural, Trans } from '@lingui/react/macro';
import { FormerPlan } from '../../shared/former-plan.tsx';
import { MaintenanceCard } from '../../shared/maintenance-card.tsx';
import { TimeWindow } from '../../shared/time-window.tsx';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import type { Maintenance, PageState } from '../state/page-state.ts';
import { plannedWork } from '../state/planned-work.ts';
import { Disclosure } from './disclosure.tsx';
import styles from './maintenance-section.module.css';
import stack from './stack.module.css';

export function MaintenanceSection({ page }: { page: PageState }) {
  const { shown, folded } = plannedWork(page);
  if (shown.length === 0) return null;
  return (
    <section className={stack.stack} aria-labelledby="maintenance">
      <VisuallyHidden as="h2" id="maintenance">
        <Trans>Maintenance</Trans>
      </VisuallyHidden>
      {shown.map((maintenance) => (
        <MaintenanceCard
          key={maintenance.id}
          maintenance={maintenance}
          href={`/maintenances/${maintenance.id}`}
          calendarHref={`/maintenances/${maintenance.id}/calendar.ics`}
        />
      ))}
      {folded.length > 0 && (
        <Disclosure heading="h3" title={<Plural value={folded.length} one="# more planned" other="# more planned" />}>
          <ol className={styles.list}>
            {folded.map((maintenance) => (
              <Line key={maintenance.id} maintenance={maintenance} />
            ))}
          </ol>
        </Disclosure>
      )}
    </section>
  );
}

function Line({ maintenance }: { maintenance: Maintenance }) {
  const { id, title, plannedStart, plannedEnd } = maintenance;
  return (
    <li className={styles.line}>
      <a href={`/maintenances/${id}`}>{title}</a>
      <div className={styles.when}>
        <TimeWindow from={plannedStart} to={plannedEnd} />
        <FormerPlan maintenance={maintenance} />
      </div>
    </li>
  );
}
