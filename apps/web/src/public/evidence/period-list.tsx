import { Plural, Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { StatusLabel } from '../../shared/status-label.tsx';
import { COMPONENT_TONES } from '../../shared/status-tone.ts';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import { formatSeconds } from '../../shared/time-format.ts';
import { Time } from '../../shared/time.tsx';
import type { StatusPeriod } from '../state/component-detail.ts';
import styles from './period-list.module.css';

export interface PeriodListProps {
  /** The newest ones, newest first. */
  periods: readonly StatusPeriod[];
  /** Of all. */
  count: number;
}

/** One line for each time that the component had one status. */
export function PeriodList({ periods, count }: PeriodListProps) {
  return (
    <>
      <ol className={styles.periods}>
        {periods.map((period) => (
          <Period key={period.startsAt} period={period} />
        ))}
      </ol>
      {count > periods.length && (
        <p className={styles.rest}>
          <Plural value={count - periods.length} one="# older one is not shown." other="# older ones are not shown." />
        </p>
      )}
    </>
  );
}

function Period({ period: { status, startsAt, endsAt, corrected, note } }: { period: StatusPeriod }) {
  const { locale } = useClock();
  return (
    <li className={styles.period}>
      <StatusLabel tone={COMPONENT_TONES[status]} word={COMPONENT_WORDS[status]} />
      <span className={styles.times}>
        {endsAt === null ? (
          <Trans>
            since <Time at={startsAt} show="moment" />
          </Trans>
        ) : (
          <>
            <Time at={startsAt} show="moment" /> – <Time at={endsAt} show="moment" />,{' '}
            {formatSeconds((Date.parse(endsAt) - Date.parse(startsAt)) / 1000, locale)}
          </>
        )}
      </span>
      {corrected && (
        <span className={styles.note}>
          {note ? <Trans>Corrected: {note}</Trans> : <Trans>Corrected afterwards</Trans>}
        </span>
      )}
    </li>
  );
}
