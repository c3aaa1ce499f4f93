import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { NotFound } from '../frame/not-found.tsx';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { DeleteMetricDialog } from './delete-metric-dialog.tsx';
import { MetricChartPanel } from './metric-chart-panel.tsx';
import { MetricDocument } from './metric-facts.ts';
import { MetricScreen } from './metric-screen.tsx';
import { MetricSummary } from './metric-summary.tsx';
import { useLatestValues } from './use-latest-values.ts';
import { ValuesPanel } from './values/values-panel.tsx';

export function MetricPage() {
  const { metricId } = useParams({ from: '/frame/metrics/$metricId' });
  const { data, error } = useQuery(MetricDocument, {
    variables: { id: metricId },
    fetchPolicy: 'cache-and-network',
  });
  useLatestValues();
  return (
    <MetricScreen>
      <ScreenState ready={data} error={error}>
        {({ metric }) => (metric ? <MetricDetail key={metric.id} metric={metric} /> : <NotFound />)}
      </ScreenState>
    </MetricScreen>
  );
}

function MetricDetail({ metric }: { metric: MetricFactsFragment }) {
  const mayEdit = useMay('metrics:edit');
  return (
    <Stack gap="lg">
      <PageTitle title={metric.name}>{mayEdit && <MetricActions metric={metric} />}</PageTitle>
      <MetricSummary metric={metric} />
      <MetricChartPanel metric={metric} />
      <ValuesPanel metric={metric} />
    </Stack>
  );
}

function MetricActions({ metric }: { metric: MetricFactsFragment }) {
  const navigate = useNavigate();
  const [deleting, askDelete] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
        renderRoot={(props) => <Link to="/metrics/$metricId/edit" params={{ metricId: metric.id }} {...props} />}
      >
        <Trans>Edit</Trans>
      </Button>
      <Button variant="default" c="var(--status-major)" onClick={askDelete.open}>
        <Trans>Delete</Trans>
      </Button>
      <DeleteMetricDialog
        metric={metric}
        opened={deleting}
        onClose={askDelete.close}
        onDeleted={() => navigate({ to: '/metrics' })}
      />
    </>
  );
}
