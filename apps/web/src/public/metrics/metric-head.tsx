import { Trans } from '@lingui/react/macro';
import { isSilent } from '@signet/domain/metric';
import { metricLevel } from '@signet/domain/metric-level';
import { useClock } from '../../shared/clock.tsx';
import { formatValue } from '../../shared/metric-chart/format-value.ts';
import { LEVEL_WORDS } from '../../shared/metric-chart/level-words.ts';
import { StatusLabel } from '../../shared/status-label.tsx';
import { Time } from '../../shared/time.tsx';
import type { Metric } from '../state/page-state.ts';
import styles from './metric-head.module.css';
import { useLatest } from './use-latest.ts';

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
  const { latest, latestAt } = useLatest(metric);
  if (latest === null || latestAt === null) return <Trans>no value yet</Trans>;
  const beyond = LEVEL_WORDS[metricLevel(latest, metric)];
  const isOld = isSilent(Date.parse(latestAt), metric.defaultRange, now);
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
