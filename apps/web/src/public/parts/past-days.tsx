import { Plural, Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { formatDate, formatDates } from '../../shared/time-format.ts';
import type { PageState } from '../state/page-state.ts';
import { foldQuietDays, pastDays, type PastDay } from '../state/sections.ts';
import { Panel } from './panel.tsx';
import styles from './past-days.module.css';
import { PastIncident } from './past-incident.tsx';
import { PastMaintenance } from './past-maintenance.tsx';

export function PastDays({ page }: { page: PageState }) {
  const { now } = useClock();
  const entries = foldQuietDays(pastDays(page, now));
  const count = page.site.timelineDays;
  return (
    <Panel title={<Plural value={count} one="Today" other="Past # days" />}>
      <ol className={styles.days}>
        {entries.map((entry) =>
          entry.kind === 'day' ? (
            <Day key={entry.day.date} day={entry.day} />
          ) : (
            <QuietDays key={entry.to} from={entry.from} to={entry.to} />
          ),
        )}
      </ol>
    </Panel>
  );
}

function Day({ day: { date, incidents, maintenances } }: { day: PastDay }) {
  const { locale } = useClock();
  return (
    <li className={styles.day} id={`day-${date}`}>
      <h3 className={styles.date}>
        <time dateTime={date} suppressHydrationWarning>
          {formatDate(date, locale)}
        </time>
      </h3>
      <div className={styles.things}>
        {incidents.map((incident) => (
          <PastIncident key={incident.id} incident={incident} />
        ))}
        {maintenances.map((maintenance) => (
          <PastMaintenance key={maintenance.id} maintenance={maintenance} />
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
