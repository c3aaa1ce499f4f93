import { unpackHistory } from '@signet/domain/packed-history';
import { memo } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { barPaths, BAR_DAYS, BAR_HEIGHT } from './bar-paths.ts';
import styles from './history-bars.module.css';
import { useHistorySummary } from './use-history-summary.ts';

export interface HistoryBarsProps {
  /** The component's. */
  name: string;
  packed: string;
}

/** One drawing a row: each day is a column of its shares, the worst on top. */
export const HistoryBars = memo(function HistoryBars({ name, packed }: HistoryBarsProps) {
  const { locale } = useClock();
  const history = unpackHistory(packed);
  const summary = useHistorySummary(name, history, locale);
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${BAR_DAYS} ${BAR_HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={summary}
      suppressHydrationWarning
    >
      {barPaths(history.runs).map(({ tone, path }) => (
        <path key={tone} className={styles[tone]} d={path} />
      ))}
    </svg>
  );
});
