import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useClock } from '../../shared/clock.tsx';
import { formatValue } from '../../shared/metric-chart/format-value.ts';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { MetricLevelLabel } from './metric-level-label.tsx';
import styles from './metrics.module.css';

/** The newest value, and how it stands to the thresholds if there are any. */
export function MetricValue({ metric }: { metric: MetricFactsFragment }) {
  const { locale } = useClock();
  const { latest, level, warnAt, alarmAt } = metric;
  if (latest === null) {
    return (
      <Text span size="sm" c="dimmed">
        <Trans>no value yet</Trans>
      </Text>
    );
  }
  return (
    <span className={styles.value}>
      <Text span inherit fw={600} className={styles.number}>
        {formatValue(latest, metric, locale)}
      </Text>
      {level && (warnAt !== null || alarmAt !== null) && <MetricLevelLabel level={level} />}
    </span>
  );
}
