import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CatalogueSection } from '../components/use-catalogue.ts';
import { graphql } from '../gql/gql.ts';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { onlyChanged } from '../parts/only-changed.ts';
import { useSaving } from '../parts/use-saving.ts';
import { CancelLink, MetricForm, useMetricForm } from './metric-form.tsx';
import { MetricPreview } from './metric-preview.tsx';
import { metricInput, metricValuesOf } from './metric-values.ts';

const UpdateMetricDocument = graphql(/* GraphQL */ `
  mutation UpdateMetric($id: ID!, $input: UpdateMetricInput!) {
    updateMetric(id: $id, input: $input) {
      ...MetricFacts
    }
  }
`);

interface Props {
  metric: MetricFactsFragment;
  sections: readonly CatalogueSection[];
}

/** Only what was changed here is sent: what somebody else changes meanwhile stays. */
export function EditMetric({ metric, sections }: Props) {
  const navigate = useNavigate();
  const [update] = useMutation(UpdateMetricDocument);
  const [before] = useState(() => metricValuesOf(metric));
  const form = useMetricForm({ initialValues: before });
  const { save, saving, problem } = useSaving(form.setErrors);
  const { id } = metric;

  const submit = form.onSubmit(async (values) => {
    const input = onlyChanged(metricInput(before), metricInput(values));
    if (Object.keys(input).length > 0) {
      if (!(await save(() => update({ variables: { id, input } })))) return;
      showDone(<Trans>“{values.name.trim()}” is saved.</Trans>);
    }
    await navigate({ to: '/metrics/$metricId', params: { metricId: id } });
  });

  return (
    <MetricForm
      form={form}
      sections={sections}
      isNew={false}
      saving={saving}
      onSubmit={submit}
      onCancel={<CancelLink metricId={id} />}
      preview={<MetricPreview values={form.values} metric={metric} />}
    >
      <FormProblem problem={problem} />
    </MetricForm>
  );
}
