import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState, Stack, Text } from '@mantine/core';
import { IconChartLine, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { MetricBoard } from './metric-board.tsx';
import { useLatestValues } from './use-latest-values.ts';
import { useMetrics } from './use-metrics.ts';

export function MetricsPage() {
  const { t } = useLingui();
  const mayEdit = useMay('metrics:edit');
  const { metrics, error } = useMetrics();
  useLatestValues();
  return (
    <Stack gap="lg">
      <PageTitle title={t`Metrics`}>
        {mayEdit && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/metrics/new" {...props} />}
          >
            <Trans>New metric</Trans>
          </Button>
        )}
      </PageTitle>
      <ScreenState ready={metrics} error={error}>
        {(ready) =>
          ready.length === 0 ? (
            <NoMetrics />
          ) : (
            <Stack gap="xs">
              <MetricBoard metrics={ready} />
              <Text size="sm" c="dimmed">
                <Trans>
                  They stand on the page in this order. A value is marked as late once it is older than ten minutes and
                  than three steps of the chart that visitors see first.
                </Trans>
              </Text>
            </Stack>
          )
        }
      </ScreenState>
    </Stack>
  );
}

function NoMetrics() {
  const { t } = useLingui();
  const mayEdit = useMay('metrics:edit');
  return (
    <EmptyState
      py="xl"
      icon={<IconChartLine size={40} stroke={1.5} />}
      title={t`No metric yet`}
      description={t`A metric shows visitors how the service does in numbers, such as “Response time 212 ms”, with a chart. Define one, then send its values or let Signet fetch them.`}
    >
      {mayEdit && (
        <EmptyState.Actions>
          <Button variant="default" renderRoot={(props) => <Link to="/metrics/new" {...props} />}>
            <Trans>Define the first one</Trans>
          </Button>
        </EmptyState.Actions>
      )}
    </EmptyState>
  );
}
