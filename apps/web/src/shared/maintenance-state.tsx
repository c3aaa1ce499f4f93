import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { useClock } from './clock.tsx';
import { isOverdue } from './is-overdue.ts';
import type { MaintenanceShape } from './maintenance-shape.ts';
import { RecurrenceNote } from './recurrence-note.tsx';
import { MAINTENANCE_WORDS } from './status-words.ts';
import { Time } from './time.tsx';
import { TimeWindow } from './time-window.tsx';

/** How far the work is, and when: the plan before, the facts since it began. */
export function MaintenanceState({ maintenance }: { maintenance: MaintenanceShape }) {
  const { i18n } = useLingui();
  const { status, plannedStart, plannedEnd, actualStart, actualEnd, recurrence } = maintenance;
  const { now } = useClock();
  const overdue = isOverdue(maintenance, now);
  return (
    <>
      {status === 'IN_PROGRESS' ? (
        <Trans>
          <strong>In progress</strong> since <Time at={actualStart ?? plannedStart} show="moment" />, until{' '}
          <Time at={plannedEnd} show="moment" />
        </Trans>
      ) : (
        <>
          <strong>{i18n._(MAINTENANCE_WORDS[status])}</strong> ·{' '}
          <TimeWindow from={actualStart ?? plannedStart} to={actualEnd ?? plannedEnd} />
        </>
      )}
      {overdue && ' · '}
      {overdue && (status === 'SCHEDULED' ? <Trans>not begun yet</Trans> : <Trans>taking longer than planned</Trans>)}
      {status === 'SCHEDULED' && recurrence && !recurrence.endedAt && (
        <>
          {' · '}
          <RecurrenceNote recurrence={recurrence} from={plannedStart} />
        </>
      )}
    </>
  );
}
