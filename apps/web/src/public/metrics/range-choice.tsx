import { useLingui } from '@lingui/react/macro';
import { METRIC_RANGES, type MetricRange } from '@signet/domain/metric';
import { RANGE_WORDS } from '../../shared/metric-chart/range-words.ts';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import type { Metric } from '../state/page-state.ts';
import styles from './range-choice.module.css';

export interface RangeChoiceProps {
  metric: Metric;
  range: MetricRange;
  choose: (range: MetricRange) => void;
}

/** How far back the chart goes. */
export function RangeChoice({ metric, range, choose }: RangeChoiceProps) {
  const { i18n, t } = useLingui();
  const { id, name } = metric;
  return (
    <fieldset className={styles.choice}>
      <legend>
        <VisuallyHidden>{t`${name}: how far back`}</VisuallyHidden>
      </legend>
      {METRIC_RANGES.map((one) => (
        <label key={one} className={styles.range}>
          <input type="radio" name={`range-${id}`} checked={one === range} onChange={() => choose(one)} />
          <span>{i18n._(RANGE_WORDS[one].name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
