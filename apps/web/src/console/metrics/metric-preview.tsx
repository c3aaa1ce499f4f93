import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { metricLevel } from '@signet/domain/metric-level';
import { useState } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { chartCaption, chartSentence } from '../../shared/metric-chart/chart-sentence.ts';
import { formatValue } from '../../shared/metric-chart/format-value.ts';
import { LEVEL_WORDS } from '../../shared/metric-chart/level-words.ts';
import { MetricChartView } from '../../shared/metric-chart/metric-chart-view.tsx';
import { StatusLabel } from '../../shared/status-label.tsx';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { AudienceTitle } from '../parts/audience-title.tsx';
import { MetricChartDocument } from './metric-facts.ts';
import styles from './metric-form.module.css';
import { metricInput, type MetricValues } from './metric-values.ts';
import { drawnThresholds, previewChart } from './preview-chart.ts';
import { sampleSeries, type SeriesSlot } from './sample-series.ts';

interface Props {
  values: MetricValues;
  /** Null while there is none yet. */
  metric: MetricFactsFragment | null;
}

/** What visitors will see, from its own values if it has some, else from made-up ones that are marked as such. */
export function MetricPreview({ values, metric }: Props) {
  const { now } = useClock();
  const [at] = useState(now);
  const { data, previousData } = useQuery(MetricChartDocument, {
    variables: { id: metric?.id ?? '', range: values.defaultRange },
    skip: metric === null,
    fetchPolicy: 'cache-and-network',
  });
  const own = (data ?? previousData)?.metric?.series ?? [];
  const isOwn = own.some(({ value }) => value !== null);
  const thresholds = { ...drawnThresholds(values), worseWhen: values.worseWhen };
  const series = isOwn ? own : sampleSeries(values.defaultRange, thresholds, at);
  const recounted = isOwn && metric !== null && metric.calculation !== values.calculation;
  return (
    <section className={styles.preview} aria-labelledby="metric-preview">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="sm" id="metric-preview" c="dimmed">
            <AudienceTitle visibility={values.visibility} />
          </Title>
          {!isOwn && (
            <Badge variant="default">
              <Trans>Sample values</Trans>
            </Badge>
          )}
        </Group>
        <PreviewCard values={values} series={series} now={at} latest={isOwn ? (metric?.latest ?? null) : null} />
        {recounted && (
          <Text size="sm" c="dimmed">
            <Trans>Drawn by the calculation that is saved now. Once you save, the values of the past follow too.</Trans>
          </Text>
        )}
      </Stack>
    </section>
  );
}

interface CardProps {
  values: MetricValues;
  series: readonly SeriesSlot[];
  now: number;
  /** Its own; null for the last one of the series. */
  latest: number | null;
}

function PreviewCard({ values, series, now, latest }: CardProps) {
  const { t, i18n } = useLingui();
  const { locale } = useClock();
  const { worseWhen, calculation, displayChart, description } = values;
  const thresholds = { ...drawnThresholds(values), worseWhen };
  const name = values.name.trim() || t`Name of the metric`;
  const places = shownPlaces(values);
  const charted = { name, suffix: values.suffix.trim(), calculation, places, worseWhen };
  const chart = previewChart(values, series, now);
  const shown = latest ?? series.findLast(({ value }) => value !== null)?.value ?? 0;
  const beyond = LEVEL_WORDS[metricLevel(shown, thresholds)];
  return (
    <article className={styles.card}>
      <Group gap="0 0.5rem">
        <Title order={3} size="md" fw={500} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Title>
        <Text span fw={650} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {formatValue(shown, charted, locale)}
        </Text>
        {beyond && <StatusLabel tone={beyond.tone} word={beyond.words[worseWhen]} />}
      </Group>
      {description.trim() && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {description.trim()}
        </Text>
      )}
      {displayChart && (
        <>
          <MetricChartView chart={chart} metric={charted} label={chartSentence(i18n, chart, charted, locale)} />
          <Text size="sm" c="dimmed" mt={4}>
            {chartCaption(i18n, chart, charted, locale)}
          </Text>
        </>
      )}
    </article>
  );
}

/** What cannot be saved is not shown either. */
function shownPlaces(values: MetricValues): number {
  const { places } = metricInput(values);
  return Number.isInteger(places) && places >= 0 && places <= 6 ? places : 0;
}
