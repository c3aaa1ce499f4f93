import { Trans, useLingui } from '@lingui/react/macro';
import { unpackHistory } from '@signet/domain/packed-history';
import { useMemo, type CSSProperties } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { HistoryBars } from '../../shared/history-bars.tsx';
import { formatDate } from '../../shared/time-format.ts';
import { useHistorySummary } from '../../shared/use-history-summary.ts';
import styles from './history-strip.module.css';

interface Props {
  name: string;
  packed: string;
  days: number;
}

/** Where a bar would be no wider than its gap there are no gaps. */
const MOST_WITH_GAPS = 90;

export function HistoryStrip({ name, packed, days }: Props) {
  const { t } = useLingui();
  const { locale } = useClock();
  const history = useMemo(() => unpackHistory(packed), [packed]);
  const summary = useHistorySummary(history, locale);
  const look = { '--bar-days': days, ...(days > MOST_WITH_GAPS && { '--bar-share': '100%' }) };
  return (
    // Custom properties are no part of React's type.
    <div style={look as CSSProperties}>
      <HistoryBars runs={history.runs} columns={days} label={t`${name}: ${summary}`} />
      <div className={styles.ends} aria-hidden="true">
        <span>{formatDate(history.first, locale)}</span>
        <span>
          <Trans>Today</Trans>
        </span>
      </div>
    </div>
  );
}
