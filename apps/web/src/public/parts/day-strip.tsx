import { useLingui } from '@lingui/react/macro';
import { unpackHistory } from '@signet/domain/packed-history';
import { memo, useMemo } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { useHydrated } from '../use-hydrated.ts';
import { BAR_DAYS } from '../../shared/bar-paths.ts';
import { DAY_KEYS, useMarkedDay } from './day-cursor.ts';
import styles from './day-strip.module.css';
import { HistoryBars } from '../../shared/history-bars.tsx';
import { useHistorySummary } from '../../shared/use-history-summary.ts';

export interface DayStripProps {
  /** The component's. */
  id: string;
  name: string;
  packed: string;
}

/** A component's days: a picture with a sentence, and where scripts run one stop of the keyboard, to walk the days from. */
export const DayStrip = memo(function DayStrip({ id, name, packed }: DayStripProps) {
  const { t } = useLingui();
  const { locale } = useClock();
  const marked = useMarkedDay(id);
  const history = useMemo(() => unpackHistory(packed), [packed]);
  const summary = useHistorySummary(history, locale);
  const slider = useHydrated() && {
    role: 'slider',
    tabIndex: 0,
    'aria-label': t`${name}, day by day`,
    'aria-describedby': DAY_KEYS,
    'aria-valuemin': 1,
    'aria-valuemax': BAR_DAYS,
    'aria-valuenow': (marked?.column ?? BAR_DAYS - 1) + 1,
    'aria-valuetext': marked?.words ?? summary,
  };
  return (
    <div className={styles.strip} data-strip={id} {...slider}>
      <div className={styles.drawing}>
        <HistoryBars runs={history.runs} label={slider ? null : t`${name}: ${summary}`} />
        {marked && <span className={styles.cursor} style={{ left: `${(marked.column / BAR_DAYS) * 100}%` }} />}
      </div>
    </div>
  );
});
