import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { useClock } from '../clock.tsx';
import { chartSentence } from './chart-sentence.ts';
import { MetricChartView } from './metric-chart-view.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';
import styles from './chart-figure.module.css';
import { ChartSlider } from './chart-slider.tsx';
import { ChartTable } from './chart-table.tsx';
import { ChartWords } from './chart-words.tsx';
import { csvAddress } from './csv-address.ts';
import { slotValueWords } from './slot-value-words.ts';

export interface ChartFigureProps {
  metric: ChartedMetric & { id: string };
  chart: MetricChartShape;
  /** Of the slots; null where nobody can read them yet. */
  values: readonly (number | null)[] | null;
  /** It could not be read anew. */
  failed: boolean;
}

/** A chart, the sentence that says the same, and where its values are. */
export function ChartFigure({ metric, chart, values, failed }: ChartFigureProps) {
  const { i18n } = useLingui();
  const clock = useClock();
  const tableId = useId();
  const [slot, read] = useState<number | null>(null);
  const [isTable, showTable] = useState(false);
  const sentence = chartSentence(i18n, chart, metric, clock.locale);
  const readable = chart.line === '' ? null : values;
  const isRead = readable !== null && slot !== null && slot < chart.slots;
  const words = isRead ? slotValueWords(i18n, { chart, metric, values: readable }, slot, clock) : null;
  return (
    <>
      <MetricChartView chart={chart} metric={metric} label={readable ? null : sentence}>
        {readable && <ChartSlider metric={metric} chart={chart} slot={slot} words={words ?? sentence} read={read} />}
      </MetricChartView>
      <div className={styles.foot}>
        <ChartWords metric={metric} chart={chart} words={words} failed={failed} />
        <p className={styles.more}>
          {readable && (
            <button type="button" aria-expanded={isTable} aria-controls={tableId} onClick={() => showTable(!isTable)}>
              {isTable ? <Trans>Hide table</Trans> : <Trans>Show as table</Trans>}
            </button>
          )}
          <a href={csvAddress(metric.id, chart.range)} download>
            CSV<VisuallyHidden>{`: ${metric.name}`}</VisuallyHidden>
          </a>
        </p>
      </div>
      <div id={tableId}>{isTable && readable && <ChartTable metric={metric} chart={chart} values={readable} />}</div>
    </>
  );
}
