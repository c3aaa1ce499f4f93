import { Trans } from '@lingui/react/macro';
import { Time } from '../../../shared/time.tsx';
import { TimeWindow } from '../../../shared/time-window.tsx';
import type { Maintenance } from '../../state/page-state.ts';
import styles from './maintenance-times.module.css';

/** What was planned, and what came of it. */
export function MaintenanceTimes({ maintenance }: { maintenance: Maintenance }) {
  const { plannedStart, plannedEnd, actualStart, actualEnd } = maintenance;
  return (
    <dl className={styles.times}>
      <dt>
        <Trans>Planned</Trans>
      </dt>
      <dd>
        <TimeWindow from={plannedStart} to={plannedEnd} />
      </dd>
      <dt>
        <Trans comment="When a maintenance took place, as against when it was planned">Actual</Trans>
      </dt>
      <dd>
        {!actualStart ? (
          <Trans>It did not take place</Trans>
        ) : actualEnd ? (
          <TimeWindow from={actualStart} to={actualEnd} />
        ) : (
          <Trans>
            Since <Time at={actualStart} show="moment" />
          </Trans>
        )}
      </dd>
    </dl>
  );
}
