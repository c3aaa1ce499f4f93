import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlarm, IconEyeOff, IconRepeat } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useClock } from '../../../shared/clock.tsx';
import { isOverdue } from '../../../shared/is-overdue.ts';
import { MAINTENANCE_WORDS } from '../../../shared/status-words.ts';
import { formatClock, formatWindow } from '../../../shared/time-format.ts';
import { VisuallyHidden } from '../../../shared/visually-hidden.tsx';
import type { MaintenanceFactsFragment } from '../../gql/graphql.ts';
import styles from './calendar-entry.module.css';
import type { OnDay } from './on-days.ts';

/** A maintenance on one of its days: the time that matters on that day, and what it is called. */
export function CalendarEntry({ entry }: { entry: OnDay<MaintenanceFactsFragment> }) {
  const { i18n } = useLingui();
  const clock = useClock();
  const { maintenance } = entry;
  const { id, title, status, visibility, plannedStart, plannedEnd, recurrence } = maintenance;
  const word = i18n._(MAINTENANCE_WORDS[status]);
  return (
    <Link
      className={`${styles.entry} ${styles[status]}`}
      to="/maintenance/$maintenanceId"
      params={{ maintenanceId: id }}
      title={`${title}, ${formatWindow(plannedStart, plannedEnd, clock.now, clock)}, ${word}`}
    >
      <span className={styles.time}>
        <When entry={entry} />
        {isOverdue(maintenance, clock.now) && (
          <Mark icon={<IconAlarm size={14} aria-hidden />}>
            <Trans>Overdue</Trans>
          </Mark>
        )}
        {recurrence && !recurrence.endedAt && (
          <Mark icon={<IconRepeat size={14} aria-hidden />}>
            <Trans>Recurring</Trans>
          </Mark>
        )}
        {visibility === 'HIDDEN' && (
          <Mark icon={<IconEyeOff size={14} aria-hidden />}>
            <Trans>Hidden</Trans>
          </Mark>
        )}
      </span>{' '}
      {status === 'CANCELLED' ? <s>{title}</s> : title}
      {status !== 'SCHEDULED' && <VisuallyHidden> ({word})</VisuallyHidden>}
    </Link>
  );
}

function When({ entry: { maintenance, startsHere, endsHere } }: { entry: OnDay<MaintenanceFactsFragment> }) {
  const clock = useClock();
  if (startsHere) return formatClock(maintenance.plannedStart, clock);
  return endsHere ? <Trans>until {formatClock(maintenance.plannedEnd, clock)}</Trans> : <Trans>all day</Trans>;
}

function Mark({ icon, children }: { icon: React.ReactNode; children: React.ReactNode }) {
  return (
    <>
      {icon}
      <VisuallyHidden>{children}</VisuallyHidden>
    </>
  );
}
