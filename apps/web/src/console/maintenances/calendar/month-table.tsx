import { Trans } from '@lingui/react/macro';
import { useClock } from '../../../shared/clock.tsx';
import { formatDate, formatWeekday } from '../../../shared/time-format.ts';
import { VisuallyHidden } from '../../../shared/visually-hidden.tsx';
import type { MaintenanceFactsFragment } from '../../gql/graphql.ts';
import { CalendarEntry } from './calendar-entry.tsx';
import styles from './month-table.module.css';
import type { OnDay } from './on-days.ts';

type Entry = OnDay<MaintenanceFactsFragment>;

interface Props {
  /** YYYY-MM */
  month: string;
  weeks: string[][];
  days: ReadonlyMap<string, Entry[]>;
  /** YYYY-MM-DD */
  today: string;
  labelledBy: string;
}

/** So many stand on a day at once. */
const MOST = 4;

export function MonthTable({ month, weeks, days, today, labelledBy }: Props) {
  const { locale } = useClock();
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {weeks[0]?.map((date) => {
            const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
            return (
              <th key={date} scope="col">
                <span aria-hidden="true">{formatWeekday(weekday, locale, 'short')}</span>
                <VisuallyHidden>{formatWeekday(weekday, locale)}</VisuallyHidden>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <td
                key={date}
                className={date.startsWith(month) ? undefined : styles.outside}
                aria-current={date === today ? 'date' : undefined}
              >
                <Day date={date} entries={days.get(date) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ date, entries }: { date: string; entries: Entry[] }) {
  const { locale } = useClock();
  const more = entries.slice(MOST);
  return (
    <>
      <time className={styles.date} dateTime={date}>
        <span aria-hidden="true">{Number(date.slice(8))}</span>
        <VisuallyHidden>{formatDate(date, locale)}</VisuallyHidden>
      </time>
      <Entries entries={entries.slice(0, MOST)} />
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>
            <Trans>{more.length} more</Trans>
          </summary>
          <Entries entries={more} />
        </details>
      )}
    </>
  );
}

function Entries({ entries }: { entries: Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.maintenance.id}>
          <CalendarEntry entry={entry} />
        </li>
      ))}
    </ul>
  );
}
