import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useClock } from '../../../shared/clock.tsx';
import { formatValue } from '../../../shared/metric-chart/format-value.ts';
import { serverErrors } from '../../client/form-errors.ts';
import { problemOf } from '../../client/problem.ts';
import { graphql } from '../../gql/gql.ts';
import type { MetricFactsFragment, TryMetricSourceMutation } from '../../gql/graphql.ts';
import { showProblem } from '../../parts/notices.tsx';
import { sourceInput, type SourceValues } from './source-values.ts';

const TryMetricSourceDocument = graphql(/* GraphQL */ `
  mutation TryMetricSource($metricId: ID!, $input: MetricSourceInput!) {
    tryMetricSource(metricId: $metricId, input: $input) {
      value
      problem
    }
  }
`);

interface Props {
  metric: MetricFactsFragment;
  form: UseFormReturnType<SourceValues>;
}

/** Reads the source once, as it stands in the form, before anything is saved. */
export function SourceTrial({ metric, form }: Props) {
  const { locale } = useClock();
  const [attempt, { loading }] = useMutation(TryMetricSourceDocument);
  const [tried, setTried] = useState<{ input: string; trial: TryMetricSourceMutation['tryMetricSource'] } | null>(null);
  const input = sourceInput(form.values);

  const tryIt = async () => {
    setTried(null);
    if (form.validate().hasErrors) return;
    try {
      const { data } = await attempt({ variables: { metricId: metric.id, input } });
      if (data) setTried({ input: JSON.stringify(input), trial: data.tryMetricSource });
    } catch (error) {
      const { fields } = problemOf(error);
      if (fields.length > 0) form.setErrors(serverErrors(fields));
      else showProblem(error);
    }
  };

  // What was tried says nothing of what was changed since.
  const trial = tried?.input === JSON.stringify(input) ? tried.trial : null;
  return (
    <>
      <Group>
        <Button variant="default" loading={loading} onClick={() => void tryIt()}>
          <Trans>Try it</Trans>
        </Button>
      </Group>
      <div role="status">
        {trial?.problem && (
          <Alert color="red" title={<Trans>It gives no value</Trans>}>
            {trial.problem}
          </Alert>
        )}
        {trial && trial.value !== null && (
          <Alert color="green" title={<Trans>It gives {formatValue(trial.value, metric, locale)}</Trans>}>
            <Trans>Nothing is saved yet.</Trans>
          </Alert>
        )}
      </div>
    </>
  );
}
