import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { isSilent, type MetricRange } from '@signet/domain/metric';
import { IconClockExclamation } from '@tabler/icons-react';
import { useClock } from '../../shared/clock.tsx';
import { formatDuration, formatFull } from '../../shared/time-format.ts';
import { ConsoleClock } from '../frame/console-clock.tsx';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { formatLag } from './lag.ts';

/** How old the newest value is, by the second; marked once it is older than it should be. */
export function MetricLag({ metric: { latestAt, defaultRange } }: { metric: MetricFactsFragment }) {
  if (!latestAt) return null;
  return (
    <ConsoleClock everyMs={1_000}>
      <Lag latestAt={latestAt} range={defaultRange} />
    </ConsoleClock>
  );
}

function Lag({ latestAt, range }: { latestAt: string; range: MetricRange }) {
  const { t } = useLingui();
  const clock = useClock();
  if (!isSilent(Date.parse(latestAt), range, clock.now)) {
    return (
      <Text span size="sm" c="dimmed" title={formatFull(latestAt, clock)}>
        {formatLag(latestAt, clock.now, clock.locale)}
      </Text>
    );
  }
  const silence = formatDuration(clock.now - Date.parse(latestAt), clock.locale);
  return (
    <Group
      gap={4}
      wrap="nowrap"
      component="span"
      c="var(--status-degraded)"
      title={t`Late: older than ten minutes and than three steps of its chart. The last one came ${formatFull(latestAt, clock)}.`}
    >
      <IconClockExclamation size={16} aria-hidden />
      <Text span size="sm" c="inherit">
        <Trans>no value for {silence}</Trans>
      </Text>
    </Group>
  );
}
