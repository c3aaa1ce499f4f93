import type { DayRun } from '@signet/domain/history-runs';
import { memo } from 'react';
import { barPaths, BAR_DAYS, BAR_HEIGHT } from './bar-paths.ts';
import styles from './history-bars.module.css';

export interface HistoryBarsProps {
  runs: readonly DayRun[];
  /** What the drawing shows, in words; null where they stand elsewhere. */
  label: string | null;
  /** Where there are others than the page's, `--bar-days` says so to the style sheet. */
  columns?: number;
}

/** One drawing a row: each day is a column of its shares, the worst on top. */
export const HistoryBars = memo(function HistoryBars({ runs, label, columns = BAR_DAYS }: HistoryBarsProps) {
  const spoken = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${columns} ${BAR_HEIGHT}`}
      preserveAspectRatio="none"
      suppressHydrationWarning
      {...spoken}
    >
      {barPaths(runs, columns).map(({ tone, path }) => (
        <path key={tone} className={styles[tone]} d={path} />
      ))}
    </svg>
  );
});
