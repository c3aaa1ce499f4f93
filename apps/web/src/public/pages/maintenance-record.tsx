import { Trans } from '@lingui/react/macro';
import { MovedFrom } from '../../shared/moved-from.tsx';
import { Time } from '../../shared/time.tsx';
import { TimeWindow } from '../../shared/time-window.tsx';
import type { Maintenance } from '../state/page-state.ts';
import styles from './maintenance-record.module.css';

/** How the plan came to be what it is, and what became of it. */
export function MaintenanceRecord({ maintenance }: { maintenance: Maintenance }) {
  const { plannedStart, plannedEnd, actualStart, actualEnd, formerPlans } = maintenance;
  if (!actualStart && formerPlans.length === 0) return null;
  return (
    <ul className={styles.record}>
      {actualEnd && (
        <li>
          <Trans>
            Ended <Time at={actualEnd} show="moment" />
          </Trans>
        </li>
      )}
      {actualStart && (
        <li>
          <Trans>
            Began <Time at={actualStart} show="moment" />, planned for{' '}
            <TimeWindow from={plannedStart} to={plannedEnd} />
          </Trans>
        </li>
      )}
      {formerPlans.map((former) => (
        <li key={former.replacedAt}>
          <MovedFrom former={former} />
        </li>
      ))}
    </ul>
  );
}
