import { useState } from 'react';
import { ChartFigure } from '../../shared/metric-chart/chart-figure.tsx';
import type { Metric, MetricChart } from '../state/page-state.ts';
import { useHydrated } from '../use-hydrated.ts';
import styles from './chart-area.module.css';
import { keepRange, keptRange } from './kept-range.ts';
import { RangeChoice } from './range-choice.tsx';
import { useChart } from './use-chart.ts';
import { useInView } from './use-in-view.ts';
import { useLatest } from './use-latest.ts';

export interface ChartAreaProps {
  metric: Metric;
  /** On the server. */
  drawn: MetricChart | null;
  /** HTML of the server's, shown until the browser has the values. */
  served: string | null;
}

/** A metric's chart and its range; nothing where it shows none, or has had no value yet. */
export function ChartArea({ metric, ...from }: ChartAreaProps) {
  const { latest } = useLatest(metric);
  return metric.displayChart && latest !== null && <Area metric={metric} {...from} />;
}

function Area({ metric, drawn, served }: ChartAreaProps) {
  const alive = useHydrated();
  const [range, setRange] = useState(() => (alive && keptRange(metric.id)) || metric.defaultRange);
  const [place, inView] = useInView();
  const { read, failed } = useChart({ metric, range, inView, isNews: served === null });
  const chart = read?.chart ?? drawn;
  const choose = (chosen: typeof range) => {
    keepRange(metric.id, chosen);
    setRange(chosen);
  };
  return (
    <>
      <div className={styles.ranges}>{alive && <RangeChoice metric={metric} range={range} choose={choose} />}</div>
      <div ref={place} className={styles.chart} data-chart={metric.id}>
        {chart ? (
          <ChartFigure metric={metric} chart={chart} values={read?.values ?? null} failed={failed} />
        ) : (
          <div dangerouslySetInnerHTML={{ __html: served ?? '' }} />
        )}
      </div>
    </>
  );
}
