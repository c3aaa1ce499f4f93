import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CatalogueSection } from '../components/use-catalogue.ts';
import { graphql } from '../gql/gql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { dropDraft, keepDraft, readDraft } from '../parts/kept-draft.ts';
import { showDone } from '../parts/notices.tsx';
import { RestoredNotice } from '../parts/restored-notice.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { useViewer } from '../session/viewer-context.ts';
import { CancelLink, MetricForm, useMetricForm } from './metric-form.tsx';
import { MetricPreview } from './metric-preview.tsx';
import { EMPTY_METRIC, metricInput, metricValues } from './metric-values.ts';

const CreateMetricDocument = graphql(/* GraphQL */ `
  mutation CreateMetric($input: CreateMetricInput!) {
    createMetric(input: $input) {
      ...MetricFacts
    }
  }
`);

export function NewMetric({ sections }: { sections: readonly CatalogueSection[] }) {
  const navigate = useNavigate();
  const draftKey = `signet.draft.${useViewer().id}.metric.new`;
  const [kept, setKept] = useState(() => readDraft(draftKey, metricValues));
  const [create] = useMutation(CreateMetricDocument, { refetchQueries: ['MetricList'], awaitRefetchQueries: true });
  const form = useMetricForm({
    initialValues: kept?.draft ?? EMPTY_METRIC,
    onValuesChange: (values) => keepDraft(draftKey, values),
  });
  const { save, saving, problem } = useSaving(form.setErrors);

  const discard = () => {
    form.setValues(EMPTY_METRIC);
    dropDraft(draftKey);
    setKept(null);
  };
  const submit = form.onSubmit(async (values) => {
    const input = metricInput(values);
    let id: string | undefined;
    const work = async () => {
      const { data } = await create({ variables: { input } });
      id = data?.createMetric.id;
    };
    if (!(await save(work)) || !id) return;
    dropDraft(draftKey);
    showDone(<Trans>“{input.name.trim()}” is there. It waits for its first value.</Trans>);
    await navigate({ to: '/metrics/$metricId', params: { metricId: id } });
  });

  return (
    <>
      {kept && <RestoredNotice from={kept.savedAt} onDiscard={discard} />}
      <MetricForm
        form={form}
        sections={sections}
        isNew
        saving={saving}
        onSubmit={submit}
        onCancel={<CancelLink metricId={null} />}
        preview={<MetricPreview values={form.values} metric={null} />}
      >
        <FormProblem problem={problem} />
      </MetricForm>
    </>
  );
}
