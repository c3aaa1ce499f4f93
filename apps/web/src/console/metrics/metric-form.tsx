import { Trans, useLingui } from '@lingui/react/macro';
import { Autocomplete, Button, Fieldset, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import type { FormEventHandler, ReactNode } from 'react';
import type { CatalogueSection } from '../components/use-catalogue.ts';
import { CountingFields } from './counting-fields.tsx';
import { DisplayFields } from './display-fields.tsx';
import styles from './metric-form.module.css';
import { metricErrors, type MetricValues } from './metric-values.ts';
import { ThresholdFields } from './threshold-fields.tsx';

export type MetricFormOf = UseFormReturnType<MetricValues>;

const COMMON_UNITS = ['ms', 's', '%', 'req/s', 'requests', 'errors', 'orders', 'users', 'jobs', 'MB', 'GB', '°C'];

interface Options {
  initialValues: MetricValues;
  onValuesChange?: (values: MetricValues) => void;
}

export function useMetricForm({ initialValues, onValuesChange }: Options): MetricFormOf {
  const { t } = useLingui();
  const words = {
    number: t`Must be a number`,
    alarmAbove: t`Must be above the warning`,
    alarmBelow: t`Must be below the warning`,
  };
  return useForm({
    initialValues,
    validate: (values) => metricErrors(values, words),
    ...(onValuesChange && { onValuesChange }),
  });
}

interface Props {
  form: MetricFormOf;
  sections: readonly CatalogueSection[];
  isNew: boolean;
  saving: boolean;
  onSubmit: FormEventHandler<HTMLFormElement>;
  /** Where it leads back to. */
  onCancel: ReactNode;
  preview: ReactNode;
  /** Why it was not saved. */
  children: ReactNode;
}

export function MetricForm({ form, sections, isNew, saving, onSubmit, onCancel, preview, children }: Props) {
  return (
    <form onSubmit={onSubmit} noValidate>
      <div className={styles.columns}>
        <Stack>
          <WhatItIs form={form} sections={sections} isNew={isNew} />
          <CountingFields form={form} />
          <ThresholdFields form={form} />
          <DisplayFields form={form} />
        </Stack>
        {preview}
      </div>
      <Stack mt="md">
        {children}
        <Group>
          <Button type="submit" loading={saving}>
            {isNew ? <Trans>Create metric</Trans> : <Trans>Save metric</Trans>}
          </Button>
          {onCancel}
        </Group>
      </Stack>
    </form>
  );
}

function WhatItIs({ form, sections, isNew }: Pick<Props, 'form' | 'sections' | 'isNew'>) {
  const { t } = useLingui();
  const components = sections.flatMap(({ group, components: members }) => {
    const items = members.map(({ id, name }) => ({ value: id, label: name }));
    return items.length > 0 ? [{ group: group?.name ?? t`In no group`, items }] : [];
  });
  return (
    <Fieldset legend={t`What it is`} radius="md" p="md">
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t`Name`}
            description={t`As visitors would call it`}
            placeholder={t`Response time`}
            data-autofocus
            autoFocus={isNew}
            {...form.getInputProps('name')}
          />
          <Autocomplete
            label={t`Unit`}
            description={t`Stands behind each value`}
            placeholder="ms"
            data={COMMON_UNITS}
            {...form.getInputProps('suffix')}
          />
        </SimpleGrid>
        <Textarea
          label={t`Description`}
          description={t`Optional. One sentence on where and how it is measured.`}
          autosize
          minRows={1}
          {...form.getInputProps('description')}
        />
        <Select
          label={t`What it measures`}
          description={t`Optional. Its component, on whose page it stands too.`}
          placeholder={t`No component`}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t`No component` }}
          data={components}
          {...form.getInputProps('componentId')}
        />
      </Stack>
    </Fieldset>
  );
}

export function CancelLink({ metricId }: { metricId: string | null }) {
  return (
    <Button
      variant="default"
      renderRoot={(props) =>
        metricId === null ? (
          <Link to="/metrics" {...props} />
        ) : (
          <Link to="/metrics/$metricId" params={{ metricId }} {...props} />
        )
      }
    >
      <Trans>Cancel</Trans>
    </Button>
  );
}
