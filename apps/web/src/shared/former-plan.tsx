import { Trans } from '@lingui/react/macro';
import styles from './former-plan.module.css';
import type { MaintenanceShape } from './maintenance-shape.ts';
import { Time } from './time.tsx';
import { TimeWindow } from './time-window.tsx';

/** When the work was to be before it was moved or extended, as long as somebody may still count on that. */
export function FormerPlan({ maintenance: { status, plannedStart, formerPlans } }: { maintenance: MaintenanceShape }) {
  const [former] = formerPlans;
  if (!former) return null;
  if (status === 'SCHEDULED') {
    return (
      <p className={styles.former}>
        <Trans>
          was planned for{' '}
          <s>
            <TimeWindow from={former.plannedStart} to={former.plannedEnd} />
          </s>
        </Trans>
      </p>
    );
  }
  if (status === 'IN_PROGRESS' && former.plannedStart === plannedStart) {
    return (
      <p className={styles.former}>
        <Trans>
          was planned until{' '}
          <s>
            <Time at={former.plannedEnd} show="moment" />
          </s>
        </Trans>
      </p>
    );
  }
  return null;
}
