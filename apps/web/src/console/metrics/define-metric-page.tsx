import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useCatalogue } from '../components/use-catalogue.ts';
import { NotFound } from '../frame/not-found.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { EditMetric } from './edit-metric.tsx';
import { MetricDocument } from './metric-facts.ts';
import { MetricScreen } from './metric-screen.tsx';
import { NewMetric } from './new-metric.tsx';

export function NewMetricPage() {
  const { t } = useLingui();
  const mayEdit = useMay('metrics:edit');
  const { catalogue, error } = useCatalogue();
  if (!mayEdit) return <NotFound />;
  return (
    <MetricScreen>
      <PageTitle title={t`New metric`} />
      <ScreenState ready={catalogue} error={error}>
        {({ sections }) => <NewMetric sections={sections} />}
      </ScreenState>
    </MetricScreen>
  );
}

export function EditMetricPage() {
  const { t } = useLingui();
  const { metricId } = useParams({ from: '/frame/metrics/$metricId/edit' });
  const mayEdit = useMay('metrics:edit');
  const { data, error } = useQuery(MetricDocument, { variables: { id: metricId } });
  const { catalogue, error: catalogueError } = useCatalogue();
  const ready = data && catalogue ? { metric: data.metric, catalogue } : undefined;
  if (!mayEdit) return <NotFound />;
  return (
    <MetricScreen>
      <ScreenState ready={ready} error={error ?? catalogueError}>
        {({ metric, catalogue: { sections } }) =>
          metric ? (
            <>
              <PageTitle title={t`Edit ${metric.name}`} />
              <EditMetric key={metric.id} metric={metric} sections={sections} />
            </>
          ) : (
            <NotFound />
          )
        }
      </ScreenState>
    </MetricScreen>
  );
}
