import { useLingui } from '@lingui/react';
import { memo, useMemo, type ReactNode } from 'react';
import { useClock } from '../clock.tsx';
import { chartCaption } from './chart-sentence.ts';
import { formatTick } from './format-value.ts';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';
import styles from './metric-chart-view.module.css';
import { ThresholdLabels } from './threshold-labels.tsx';
import { timeTicks } from './time-ticks.ts';

export interface MetricChartViewProps {
  chart: MetricChartShape;
  metric: ChartedMetric;
  /** What the drawing shows, in words; null where an element around it says them. */
  label: string | null;
  /** Lies over the drawing. */
  children?: ReactNode;
}

/** A unit that is longer stands at the uppermost value only. */
const SHORT_UNIT = 4;

/** Draws what the server has drawn, as wide as there is room. */
export function MetricChartView({ chart, metric, label, children }: MetricChartViewProps) {
  const { i18n } = useLingui();
  const { locale, zone } = useClock();
  const times = useMemo(() => timeTicks(chart, { locale, zone }), [chart, locale, zone]);
  const top = (y: number) => `${round((y / chart.height) * 100)}%`;
  const unitAt = (n: number) => metric.suffix.length <= SHORT_UNIT || n === chart.ticks.length - 1;
  return (
    <div className={styles.chart}>
      <div className={styles.values} aria-hidden="true">
        {chart.ticks.map(({ value, y }, n) => (
          <span key={value} style={{ top: top(y) }}>
            {formatTick(value, unitAt(n) ? metric : { suffix: '' }, locale)}
          </span>
        ))}
      </div>
      <div className={styles.plot}>
        {chart.line === '' ? (
          <p className={styles.empty}>{chartCaption(i18n, chart, metric, locale)}</p>
        ) : (
          <>
            <Drawing chart={chart} label={label} />
            <ThresholdLabels chart={chart} metric={metric} />
          </>
        )}
        {children}
      </div>
      <div className={styles.times} aria-hidden="true">
        {times.map(({ x, label: time }) => (
          <span key={x} style={{ insetInlineStart: `${round(x * 100)}%` }}>
            {time}
          </span>
        ))}
      </div>
    </div>
  );
}

const Drawing = memo(function Drawing({
  chart: { width, height, line, ticks, thresholds },
  label,
}: Pick<MetricChartViewProps, 'chart' | 'label'>) {
  const across = (y: number) => `M0 ${round(y)}H${width}`;
  const spoken = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" {...spoken}>
      <path className={styles.grid} d={ticks.map(({ y }) => across(y)).join('')} />
      {thresholds.map(({ level, y }) => (
        <path key={level} className={level === 'ALARM' ? styles.alarm : styles.warning} d={across(y)} />
      ))}
      <path className={styles.line} d={line} />
      <path className={styles.lone} d={loneIn(line)} />
    </svg>
  );
});

/** Slots with a gap at either side: as a part of the line they would be as thin as it is. */
function loneIn(line: string): string {
  return line.match(/M[^MLZ]+Z/g)?.join('') ?? '';
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
