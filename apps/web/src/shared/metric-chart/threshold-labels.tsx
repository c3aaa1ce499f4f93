import { useLingui } from '@lingui/react';
import { useClock } from '../clock.tsx';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';
import styles from './threshold-labels.module.css';
import { thresholdWords } from './threshold-words.ts';

export interface ThresholdLabelsProps {
  chart: MetricChartShape;
  metric: ChartedMetric;
}

/** A label needs this share of the height above its line. */
const ROOM = 0.17;

/** What begins at the dashed lines; above its line each, or below it where there is no room. */
export function ThresholdLabels({ chart: { thresholds, height }, metric }: ThresholdLabelsProps) {
  const { i18n } = useLingui();
  const { locale } = useClock();
  const heights = thresholds.map(({ y }) => y / height);
  return thresholds.map((threshold, n) => {
    const own = heights[n] ?? 0;
    const isTight = own < ROOM || heights.some((other) => other < own && own - other < ROOM);
    const side = isTight ? styles.below : styles.above;
    return (
      <span
        key={threshold.level}
        className={`${side} ${threshold.level === 'ALARM' ? styles.alarm : styles.warning}`}
        style={{ top: `${Math.round(own * 100)}%` }}
      >
        {thresholdWords(i18n, threshold, metric, locale)}
      </span>
    );
  });
}
