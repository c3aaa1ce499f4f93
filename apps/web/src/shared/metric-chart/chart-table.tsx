import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { useClock } from '../clock.tsx';
import { formatValue } from './format-value.ts';
import { RANGE_WORDS } from './range-words.ts';
import { slotWords } from './slot-words.ts';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';
import styles from './chart-table.module.css';

export interface ChartTableProps {
  metric: ChartedMetric;
  chart: MetricChartShape;
  values: readonly (number | null)[];
}

/** The slots of a chart, the newest first. */
export const ChartTable = memo(function ChartTable({ metric, chart, values }: ChartTableProps) {
  const { i18n, t } = useLingui();
  const clock = useClock();
  const { name } = metric;
  const span = i18n._(RANGE_WORDS[chart.range].span);
  const rows = values.map((value, slot) => ({ value, slot })).toReversed();
  return (
    <div className={styles.scroll} role="region" aria-label={t`${name} over ${span}`} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Time</Trans>
            </th>
            <th scope="col">
              <Trans>Value</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, slot }) => (
            <tr key={slot}>
              <th scope="row">{slotWords(i18n, chart, slot, clock)}</th>
              <td>{value === null ? <Trans>no value</Trans> : formatValue(value, metric, clock.locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
