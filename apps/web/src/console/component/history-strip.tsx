import { Trans, useLingui } from '@lingui/react/macro';
import { unpackHistory } from '@signet/domain/packed-history';
import { useMemo, type CSSProperties } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { HistoryBars } from '../../shared/history-bars.tsx';
import { formatDateWithYear } from '../../shared/time-format.ts';
import { useHistorySummary } from '../../shared/use-history-summary.ts';
import styles from './history-strip.module.css';

interface Props {
  name: string;
  packed: string;
  days: number;
}

/** How much of a day's column its bar has: gaps stay narrow where bars are wide, and go where those are as narrow. */
function barShare(days: number): string {
  if (days > 90) return '100%';
  return days < 30 ? '97%' : `${100 - days / 3}%`;
}

export function HistoryStrip({ name, packed, days }: Props) {
  const { t } = useLingui();
  const { locale } = useClock();
  const history = useMemo(() => unpackHistory(packed), [packed]);
  const summary = useHistorySummary(history, locale);
  const look = { '--bar-days': days, '--bar-share': barShare(days) };
  return (
    // Custom properties are no part of React's type.
    <div style={look as CSSProperties}>
      <HistoryBars runs={history.runs} columns={days} label={t`${name}: ${summary}`} />
      <div className={styles.ends} aria-hidden="true">
        <span>{formatDateWithYear(history.first, locale)}</span>
        <span>
          <Trans>Today</Trans>
        </span>
      </div>
    </div>
  );
}
