import { Trans, useLingui } from '@lingui/react/macro';
import { useClock } from '../clock.tsx';
import { chartCaption } from './chart-sentence.ts';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';
import styles from './chart-figure.module.css';

export interface ChartWordsProps {
  metric: ChartedMetric;
  chart: MetricChartShape;
  /** Of the slot that is read. */
  words: string | null;
  failed: boolean;
}

/** For eyes: what the chart shows, or the slot that is read. Ears hear the same from the chart. */
export function ChartWords({ metric, chart, words, failed }: ChartWordsProps) {
  const { i18n } = useLingui();
  const { locale } = useClock();
  const isCovered = failed || words !== null;
  return (
    <div className={styles.words}>
      {chart.line !== '' && (
        <p className={`${styles.caption} ${isCovered ? styles.covered : ''}`} aria-hidden="true">
          {chartCaption(i18n, chart, metric, locale)}
        </p>
      )}
      {words !== null && (
        <p className={styles.readout} aria-hidden="true">
          {words}
        </p>
      )}
      {failed && words === null && (
        <p className={styles.failed} role="status">
          <Trans>The chart could not be read; trying again.</Trans>
        </p>
      )}
    </div>
  );
}
