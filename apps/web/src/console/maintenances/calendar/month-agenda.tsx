import { Trans } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { useClock } from '../../../shared/clock.tsx';
import { formatDate, formatMonth } from '../../../shared/time-format.ts';
import type { MaintenanceFactsFragment } from '../../gql/graphql.ts';
import { CalendarEntry } from './calendar-entry.tsx';
import styles from './month-agenda.module.css';
import type { OnDay } from './on-days.ts';

interface Props {
  /** YYYY-MM */
  month: string;
  days: ReadonlyMap<string, OnDay<MaintenanceFactsFragment>[]>;
  /** YYYY-MM-DD */
  today: string;
}

/** The days of the month on which something is planned. */
export function MonthAgenda({ month, days, today }: Props) {
  const { locale } = useClock();
  const busy = [...days].filter(([date, entries]) => date.startsWith(month) && entries.length > 0);
  if (busy.length === 0) {
    return (
      <Text c="dimmed" py="md">
        <Trans>Nothing is planned in {formatMonth(month, locale)}.</Trans>
      </Text>
    );
  }
  return (
    <Paper withBorder>
      <ol className={styles.days}>
        {busy.map(([date, entries]) => (
          <li key={date} className={styles.day} aria-current={date === today ? 'date' : undefined}>
            <Title order={3} size="sm">
              <time dateTime={date}>{formatDate(date, locale)}</time>
              {date === today && (
                <>
                  {' · '}
                  <Trans>today</Trans>
                </>
              )}
            </Title>
            <ul className={styles.entries}>
              {entries.map((entry) => (
                <li key={entry.maintenance.id}>
                  <CalendarEntry entry={entry} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Paper>
  );
}
