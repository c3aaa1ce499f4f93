import { Trans, useLingui } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { chartCaption } from '../../shared/metric-chart/chart-sentence.ts';
import type { Metric, MetricChart } from '../state/page-state.ts';
import styles from './chart-figure.module.css';

export interface ChartWordsProps {
  metric: Metric;
  chart: MetricChart;
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
