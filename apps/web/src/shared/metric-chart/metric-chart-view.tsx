import { useLingui } from '@lingui/react';
import { memo, useMemo, type ReactNode } from 'react';
import { useClock } from '../clock.tsx';
import { chartCaption } from './chart-sentence.ts';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';
import styles from './metric-chart-view.module.css';
import { percent } from './percent.ts';
import { ThresholdLabels } from './threshold-labels.tsx';
import { timeTicks } from './time-ticks.ts';
import { ValueAxis } from './value-axis.tsx';

export interface MetricChartViewProps {
  chart: MetricChartShape;
  metric: ChartedMetric;
  /** What the drawing shows, in words; null where an element around it says them. */
  label: string | null;
  /** Lies over the drawing. */
  children?: ReactNode;
}

/**
 * Draws what the server has drawn, as wide as there is room. Labels are placed by attributes of SVG, as the content
 * security policy knows no inline styles.
 */
export function MetricChartView({ chart, metric, label, children }: MetricChartViewProps) {
  const { i18n } = useLingui();
  const { locale, zone } = useClock();
  const times = useMemo(() => timeTicks(chart, { locale, zone }), [chart, locale, zone]);
  return (
    <div className={styles.chart}>
      <ValueAxis chart={chart} metric={metric} />
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
      <svg className={styles.times} aria-hidden="true">
        {times.map(({ x, label: time }) => (
          <text key={x} x={percent(x)} y="1rem">
            {time}
          </text>
        ))}
      </svg>
    </div>
  );
}

const Drawing = memo(function Drawing({
  chart: { width, height, line, ticks, thresholds },
  label,
}: Pick<MetricChartViewProps, 'chart' | 'label'>) {
  const across = (y: number) => `M0 ${Math.round(y)}H${width}`;
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
