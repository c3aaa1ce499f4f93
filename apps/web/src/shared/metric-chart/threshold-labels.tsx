import { useLingui } from '@lingui/react';
import { useClock } from '../clock.tsx';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';
import { percent } from './percent.ts';
import styles from './threshold-labels.module.css';
import { thresholdWords } from './threshold-words.ts';

export interface ThresholdLabelsProps {
  chart: MetricChartShape;
  metric: ChartedMetric;
}

/** A label needs this share of the height above its line. */
const ROOM = 0.17;
const ABOVE = '-0.35em';
const BELOW = '1.05em';

/** What begins at the dashed lines; above its line each, or below it where there is no room. */
export function ThresholdLabels({ chart: { thresholds, height }, metric }: ThresholdLabelsProps) {
  const { i18n } = useLingui();
  const { locale } = useClock();
  if (thresholds.length === 0) return null;
  const heights = thresholds.map(({ y }) => y / height);
  const isTight = (own: number) => own < ROOM || heights.some((other) => other < own && own - other < ROOM);
  return (
    <svg className={styles.labels}>
      {thresholds.map((threshold) => {
        const own = threshold.y / height;
        return (
          <text
            key={threshold.level}
            className={threshold.level === 'ALARM' ? styles.alarm : styles.warning}
            x="0.25rem"
            y={percent(own)}
            dy={isTight(own) ? BELOW : ABOVE}
          >
            {thresholdWords(i18n, threshold, metric, locale)}
          </text>
        );
      })}
    </svg>
  );
}
