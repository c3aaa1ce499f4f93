import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useClock } from '../../shared/clock.tsx';
import { formatTick } from '../../shared/metric-chart/format-value.ts';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { MetricAudience } from './metric-audience.tsx';
import { CALCULATION_WORDS } from './metric-words.ts';

/** How it is defined, in a line. */
export function MetricSummary({ metric }: { metric: MetricFactsFragment }) {
  const { i18n } = useLingui();
  const { description, component, calculation, displayChart } = metric;
  return (
    <Stack gap={4}>
      {description && <Text style={{ overflowWrap: 'anywhere' }}>{description}</Text>}
      <Group gap="xs">
        <MetricAudience metric={metric} />
        {component && (
          <Text size="sm" c="dimmed">
            <Trans>
              Measures{' '}
              <Anchor
                inherit
                underline="always"
                renderRoot={(props) => (
                  <Link to="/components/$componentId" params={{ componentId: component.id }} {...props} />
                )}
              >
                {component.name}
              </Anchor>
            </Trans>
          </Text>
        )}
        <Badge variant="default">{i18n._(CALCULATION_WORDS[calculation].name)}</Badge>
        <Thresholds metric={metric} />
        {!displayChart && (
          <Badge variant="default">
            <Trans>No chart on the page</Trans>
          </Badge>
        )}
      </Group>
    </Stack>
  );
}

function Thresholds({ metric }: { metric: MetricFactsFragment }) {
  const { t } = useLingui();
  const { locale } = useClock();
  const { warnAt, alarmAt, worseWhen } = metric;
  const begins = (value: number) => {
    const words = formatTick(value, metric, locale);
    return worseWhen === 'HIGHER' ? t`${words} or more` : t`${words} or less`;
  };
  return (
    <>
      {warnAt !== null && (
        <Text size="sm" c="dimmed">
          <Trans>Warning: {begins(warnAt)}</Trans>
        </Text>
      )}
      {alarmAt !== null && (
        <Text size="sm" c="dimmed">
          <Trans>Alarm: {begins(alarmAt)}</Trans>
        </Text>
      )}
    </>
  );
}
