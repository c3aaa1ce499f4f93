import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  Checkbox,
  Code,
  Group,
  Input,
  PasswordInput,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import type { MetricSourceKind } from '@signet/domain/metric-source';
import { useId } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { MetricFactsFragment } from '../../gql/graphql.ts';
import { FormProblem } from '../../parts/form-problem.tsx';
import { showDone, showProblem } from '../../parts/notices.tsx';
import { useSaving } from '../../parts/use-saving.ts';
import { SourceState } from './source-state.tsx';
import { SourceTrial } from './source-trial.tsx';
import { sourceErrors, sourceInput, sourceValues, type SourceValues } from './source-values.ts';

const SetMetricSourceDocument = graphql(/* GraphQL */ `
  mutation SetMetricSource($metricId: ID!, $input: MetricSourceInput) {
    setMetricSource(metricId: $metricId, input: $input) {
      ...MetricFacts
    }
  }
`);

/** Where Signet itself reads the value, once a minute. */
export function FetchValues({ metric }: { metric: MetricFactsFragment }) {
  const { id, source } = metric;
  const [set, { loading: removing }] = useMutation(SetMetricSourceDocument);
  const form = useForm({ initialValues: sourceValues(source), validate: sourceErrors });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async (values) => {
    if (!(await save(() => set({ variables: { metricId: id, input: sourceInput(values) } })))) return;
    form.setValues({ authorization: '', forget: false });
    showDone(<Trans>Saved. It is read now, and then every minute.</Trans>);
  });
  const remove = async () => {
    try {
      await set({ variables: { metricId: id, input: null } });
      form.setValues(sourceValues(null));
      showDone(<Trans>Nothing is fetched any more. The values that there are stay.</Trans>);
    } catch (error) {
      showProblem(error);
    }
  };

  return (
    <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
      {source && <SourceState source={source} />}
      <Text>
        <Trans>Signet can read the value elsewhere, once a minute: nothing has to be installed there.</Trans>
      </Text>
      <SourceFields form={form} hasAuthorization={source?.hasAuthorization ?? false} />
      <SourceTrial metric={metric} form={form} />
      <FormProblem problem={problem} />
      <Group>
        <Button type="submit" loading={saving}>
          {source ? <Trans>Save source</Trans> : <Trans>Fetch from here</Trans>}
        </Button>
        {source && (
          <Button variant="default" c="var(--status-major)" loading={removing} onClick={() => void remove()}>
            <Trans>Stop fetching</Trans>
          </Button>
        )}
      </Group>
    </form>
  );
}

interface FieldsProps {
  form: UseFormReturnType<SourceValues>;
  hasAuthorization: boolean;
}

function SourceFields({ form, hasAuthorization }: FieldsProps) {
  const { t } = useLingui();
  const id = useId();
  const isJson = form.values.kind === 'JSON';
  return (
    <>
      <Stack gap={4} align="start">
        <Input.Label component="div" id={id}>
          {t`What answers there`}
        </Input.Label>
        <SegmentedControl<MetricSourceKind>
          aria-labelledby={id}
          data={[
            { value: 'JSON', label: 'JSON' },
            { value: 'PROMETHEUS', label: 'Prometheus' },
          ]}
          {...form.getInputProps('kind')}
        />
      </Stack>
      <TextInput
        label={t`Address`}
        description={isJson ? t`Of a JSON document` : t`Of an instant query that gives one value`}
        placeholder={isJson ? 'https://example.com/health' : 'http://prometheus:9090/api/v1/query?query=…'}
        type="url"
        {...form.getInputProps('url')}
      />
      {isJson && <PathField form={form} />}
      <PasswordInput
        label={t`Authorization header`}
        description={
          hasAuthorization
            ? t`One is kept and never shown; write another to replace it`
            : t`Optional. Kept, and never shown again.`
        }
        placeholder={hasAuthorization ? t`kept` : 'Bearer …'}
        autoComplete="off"
        disabled={form.values.forget}
        visibilityToggleButtonProps={{ 'aria-label': t`Show what is typed` }}
        {...form.getInputProps('authorization')}
      />
      {hasAuthorization && (
        <Checkbox label={t`Forget the header that is kept`} {...form.getInputProps('forget', { type: 'checkbox' })} />
      )}
    </>
  );
}

function PathField({ form }: { form: UseFormReturnType<SourceValues> }) {
  const { t } = useLingui();
  const document = '{"data": [{"latency": 212}]}';
  return (
    <TextInput
      label={t`Path to the number`}
      description={
        <Trans>
          For <Code>{document}</Code> it is <Code>/data/0/latency</Code>; nothing, if the document is the number
        </Trans>
      }
      placeholder="/data/0/latency"
      {...form.getInputProps('path')}
    />
  );
}
