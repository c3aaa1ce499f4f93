import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { unpackHistory } from '@signet/domain/packed-history';
import { memo } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { COMPONENT_TONES } from '../../shared/status-tone.ts';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import { formatDate, formatSeconds } from '../../shared/time-format.ts';
import { sharesOf } from '../days/shares-of.ts';
import { daysOf, type StripDay } from '../days/strip-day.ts';
import { formatUptime } from '../../shared/format-uptime.ts';
import styles from './day-table.module.css';
import { useTarget } from './use-target.ts';

/** The strip as a table, today first. */
export const DayTable = memo(function DayTable({ packed }: { packed: string }) {
  const days = daysOf(unpackHistory(packed)).toReversed();
  const target = useTarget();
  return (
    <table className={styles.days}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Day</Trans>
          </th>
          <th scope="col">
            <span className={styles.worst}>
              <span className={styles.word}>
                <Trans>Worst</Trans>
              </span>
            </span>
          </th>
          <th scope="col">
            <Trans>Uptime</Trans>
          </th>
          <th scope="col">
            <Trans>Time</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <Day key={day.date} day={day} isTarget={target === `day-${day.date}`} />
        ))}
      </tbody>
    </table>
  );
});

function Day({ day, isTarget }: { day: StripDay; isTarget: boolean }) {
  const { i18n } = useLingui();
  const { locale } = useClock();
  const { date, worst, uptime } = day;
  return (
    <tr id={`day-${date}`} className={isTarget ? styles.target : undefined}>
      <th scope="row">
        <a href={`/history/${date.slice(0, 7)}#day-${date}`}>
          <time dateTime={date} suppressHydrationWarning>
            {formatDate(date, locale)}
          </time>
        </a>
      </th>
      <td>
        <span className={styles.worst}>
          <StatusMark tone={COMPONENT_TONES[worst]} />
          <span className={styles.word}>{i18n._(COMPONENT_WORDS[worst])}</span>
        </span>
      </td>
      <td suppressHydrationWarning>{uptime === null ? '–' : formatUptime(uptime, locale)}</td>
      <td suppressHydrationWarning>
        {sharesOf(day)
          .map(({ status, seconds }) => `${i18n._(COMPONENT_WORDS[status])} ${formatSeconds(seconds, locale)}`)
          .join(', ')}
      </td>
    </tr>
  );
}
