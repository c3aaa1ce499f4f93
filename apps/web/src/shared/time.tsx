import { useClock } from './clock.tsx';
import {
  calendarDate,
  formatClock,
  formatClockWithSeconds,
  formatFull,
  formatMoment,
  formatRelative,
} from './time-format.ts';
import styles from './time.module.css';

export interface TimeProps {
  at: string;
  /**
   * `relative`: "12 min ago", absolute on focus and hover. `moment`: the clock today, with the date on other days.
   * `exact`: the same, to the second.
   */
  show: 'relative' | 'moment' | 'exact';
}

/** The texts may differ between server and browser in ICU details, hence the suppressed warnings. */
export function Time({ at, show }: TimeProps) {
  const clock = useClock();
  const full = formatFull(at, clock);
  if (show === 'relative' && clock.running) {
    return (
      <time
        className={styles.relative}
        dateTime={at}
        title={full}
        data-full={full}
        tabIndex={0}
        suppressHydrationWarning
      >
        {formatRelative(at, clock.now, clock.locale)}
      </time>
    );
  }
  const today = calendarDate(at, clock.zone) === calendarDate(clock.now, clock.zone);
  const clockText = show === 'exact' ? formatClockWithSeconds(at, clock) : formatClock(at, clock);
  const text = today ? clockText : formatMoment(at, clock.now, clock);
  return (
    <time dateTime={at} title={full} suppressHydrationWarning>
      {text}
    </time>
  );
}
