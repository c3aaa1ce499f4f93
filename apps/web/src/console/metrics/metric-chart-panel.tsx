import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Box, Group, Paper, SegmentedControl, Select, Stack } from '@mantine/core';
import { METRIC_RANGES, type MetricRange } from '@signet/domain/metric';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChartFigure } from '../../shared/metric-chart/chart-figure.tsx';
import { RANGE_WORDS } from '../../shared/metric-chart/range-words.ts';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { ScreenState } from '../parts/screen-state.tsx';
import { MetricChartDocument } from './metric-facts.ts';
import { MetricLag } from './metric-lag.tsx';
import { MetricValue } from './metric-value.tsx';
import { useLiveMetric } from './use-live-metric.ts';

/** The chart moves on with time, also when no point comes. */
const EVERY_MS = 60_000;

/** The newest value and the chart, which follow as points come in. */
export function MetricChartPanel({ metric }: { metric: MetricFactsFragment }) {
  const { range = metric.defaultRange } = useSearch({ from: '/frame/metrics/$metricId' });
  const { data, previousData, error, refetch } = useQuery(MetricChartDocument, {
    variables: { id: metric.id, range },
    fetchPolicy: 'cache-and-network',
    pollInterval: EVERY_MS,
    skipPollAttempt: () => document.hidden,
    // News that come while an answer is under way are not in it: it is asked for again.
    context: { queryDeduplication: false },
  });
  useLiveMetric(metric.id, () => void refetch().catch(() => undefined));
  const read = (data ?? previousData)?.metric ?? undefined;
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
      <Stack>
        <Group justify="space-between" gap="sm">
          <Group gap="xs">
            <Box fz="var(--text-l)">
              <MetricValue metric={metric} />
            </Box>
            <MetricLag metric={metric} />
          </Group>
          <RangeSwitch range={range} />
        </Group>
        <ScreenState ready={read} error={error}>
          {({ chart, series }) => (
            <div>
              <ChartFigure
                metric={metric}
                chart={chart}
                values={series.map(({ value }) => value)}
                failed={error !== undefined}
              />
            </div>
          )}
        </ScreenState>
      </Stack>
    </Paper>
  );
}

function RangeSwitch({ range }: { range: MetricRange }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate({ from: '/metrics/$metricId' });
  const choice = {
    data: METRIC_RANGES.map((value) => ({ value, label: i18n._(RANGE_WORDS[value].name) })),
    value: range,
    onChange: (next: MetricRange | null) =>
      void navigate({
        search: (search) => ({ ...search, range: next ?? undefined }),
        replace: true,
        resetScroll: false,
      }),
  };
  return (
    <>
      <SegmentedControl<MetricRange> aria-label={t`Range`} visibleFrom="xs" {...choice} />
      <Select<MetricRange> aria-label={t`Range`} hiddenFrom="xs" allowDeselect={false} {...choice} />
    </>
  );
}
