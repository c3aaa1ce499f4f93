import { Trans } from '@lingui/react/macro';
import type { MetricRange } from '@signet/domain/metric';
import { useClock } from '../../shared/clock.tsx';
import { formatValue } from '../../shared/metric-chart/format-value.ts';
import { LEVEL_WORDS } from '../../shared/metric-chart/level-words.ts';
import { StatusLabel } from '../../shared/status-label.tsx';
import { Time } from '../../shared/time.tsx';
import type { Metric } from '../state/page-state.ts';
import styles from './metric-head.module.css';
import { useLatest } from './use-latest.ts';

const MINUTE = 60_000;
/** A value that is older than a few slots of the metric's own chart is none of now. */
const OLD: Record<MetricRange, number> = {
  HOUR: 5 * MINUTE,
  DAY: 15 * MINUTE,
  WEEK: 180 * MINUTE,
  MONTH: 18 * 60 * MINUTE,
  QUARTER: 72 * 60 * MINUTE,
  YEAR: 72 * 60 * MINUTE,
};

export function MetricHead({ metric }: { metric: Metric }) {
  return (
    <div className={styles.head}>
      <h3 className={styles.name}>{metric.name}</h3>
      <p className={styles.value}>
        <Value metric={metric} />
      </p>
      {metric.description && <p className={styles.description}>{metric.description}</p>}
    </div>
  );
}

function Value({ metric }: { metric: Metric }) {
  const { now, locale } = useClock();
  const { latest, latestAt, level } = useLatest(metric);
  if (latest === null || latestAt === null) return <Trans>no value yet</Trans>;
  const beyond = level && LEVEL_WORDS[level];
  const isOld = now - Date.parse(latestAt) > OLD[metric.defaultRange];
  return (
    <>
      <strong>{formatValue(latest, metric, locale)}</strong>
      {beyond && <StatusLabel tone={beyond.tone} word={beyond.words[metric.worseWhen]} />}
      {isOld && (
        <span className={styles.old}>
          <Trans>
            as of <Time at={latestAt} show="moment" />
          </Trans>
        </span>
      )}
    </>
  );
}
