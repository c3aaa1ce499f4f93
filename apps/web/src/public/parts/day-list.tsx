import { Trans } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { formatDate, formatDates } from '../../shared/time-format.ts';
import type { PastDay } from '../state/days-with.ts';
import type { Incident, Maintenance } from '../state/page-state.ts';
import type { PastEntry } from '../state/sections.ts';
import styles from './day-list.module.css';

export interface DayListProps {
  entries: readonly PastEntry[];
  /** Of each day. */
  heading: 'h2' | 'h3';
  incident: (incident: Incident) => ReactNode;
  maintenance: (maintenance: Maintenance) => ReactNode;
}

/** Days with what stands on them, and the quiet ones between. */
export function DayList({ entries, ...shown }: DayListProps) {
  return (
    <ol className={styles.days}>
      {entries.map((entry) =>
        entry.kind === 'day' ? (
          <Day key={entry.day.date} day={entry.day} {...shown} />
        ) : (
          <QuietDays key={entry.to} from={entry.from} to={entry.to} />
        ),
      )}
    </ol>
  );
}

type DayProps = Omit<DayListProps, 'entries'> & { day: PastDay };

function Day({ day: { date, incidents, maintenances }, heading: Heading, incident, maintenance }: DayProps) {
  const { locale } = useClock();
  return (
    <li className={styles.day} id={`day-${date}`}>
      <Heading className={styles.date}>
        <time dateTime={date} suppressHydrationWarning>
          {formatDate(date, locale)}
        </time>
      </Heading>
      <div className={styles.things}>
        {incidents.map((it) => (
          <Fragment key={it.id}>{incident(it)}</Fragment>
        ))}
        {maintenances.map((it) => (
          <Fragment key={it.id}>{maintenance(it)}</Fragment>
        ))}
      </div>
    </li>
  );
}

function QuietDays({ from, to }: { from: string; to: string }) {
  const { locale } = useClock();
  const dates = from === to ? formatDate(to, locale) : formatDates(from, to, locale);
  return (
    <li className={styles.day}>
      <p className={styles.date} suppressHydrationWarning>
        {dates}
      </p>
      <p className={styles.quiet}>
        <Trans>No incidents</Trans>
      </p>
    </li>
  );
}
