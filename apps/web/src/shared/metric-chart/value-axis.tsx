import { useClock } from '../clock.tsx';
import { formatTick } from './format-value.ts';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';
import { percent } from './percent.ts';
import styles from './value-axis.module.css';

export interface ValueAxisProps {
  chart: MetricChartShape;
  metric: ChartedMetric;
}

/** A unit that is longer stands at the uppermost value only. */
const SHORT_UNIT = 4;

/** Round values, in a column as wide as the longest of them. */
export function ValueAxis({ chart: { ticks, height }, metric }: ValueAxisProps) {
  const { locale } = useClock();
  const hasUnit = (n: number) => metric.suffix.length <= SHORT_UNIT || n === ticks.length - 1;
  const labels = ticks.map(({ value, y }, n) => ({
    y,
    words: formatTick(value, hasUnit(n) ? metric : { suffix: '' }, locale),
  }));
  const longest = labels.reduce((known, { words }) => (words.length > known.length ? words : known), '');
  return (
    <div className={styles.axis} aria-hidden="true">
      <span className={styles.room}>{longest}</span>
      <svg className={styles.labels}>
        {labels.map(({ words, y }) => (
          <text key={y} x="100%" y={percent(y / height)} dy="0.35em">
            {words}
          </text>
        ))}
      </svg>
    </div>
  );
}
