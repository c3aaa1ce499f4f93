import { Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { StatusLabel } from '../../shared/status-label.tsx';
import { COMPONENT_TONES } from '../../shared/status-tone.ts';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import { formatSeconds } from '../../shared/time-format.ts';
import styles from './day-card.module.css';
import { sharesOf } from './shares-of.ts';
import type { StripDay } from './strip-day.ts';

/** The time that each status held, the worst first. */
export function DayShares({ day }: { day: StripDay }) {
  const { locale } = useClock();
  const shares = sharesOf(day);
  if (shares.every(({ status }) => status === 'UNKNOWN')) {
    return (
      <p className={styles.line}>
        <Trans>Nothing is known of this day.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles.shares}>
      {shares.map(({ status, seconds }) => (
        <li key={status}>
          <StatusLabel tone={COMPONENT_TONES[status]} word={COMPONENT_WORDS[status]} />
          <span>{formatSeconds(seconds, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
