import { Trans, useLingui } from '@lingui/react/macro';
import { Box, Button, Group, Input, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { INCIDENT_STATUSES, type IncidentStatus } from '@signet/domain/incident';
import type { TemplateKind } from '@signet/domain/template';
import { createTemplateInput } from '@signet/domain/template-inputs';
import { Link } from '@tanstack/react-router';
import { useId, type FormEventHandler, type ReactNode } from 'react';
import { INCIDENT_WORDS } from '../../shared/status-words.ts';
import { schemaErrors } from '../client/form-errors.ts';
import type { CatalogueSection } from '../components/use-catalogue.ts';
import { ImpactTree } from '../composer/impact-tree.tsx';
import { MarkdownField } from '../parts/markdown-field.tsx';
import styles from './template-form.module.css';
import { TemplatePreview } from './template-preview.tsx';
import { templateInput, type TemplateValues } from './template-values.ts';
import { VariableFields } from './variable-fields.tsx';

type Form = UseFormReturnType<TemplateValues>;

export function useTemplateForm(initialValues: TemplateValues): Form {
  return useForm({ initialValues, validate: (values) => schemaErrors(createTemplateInput, templateInput(values)) });
}

interface Props {
  form: Form;
  sections: readonly CatalogueSection[];
  isNew: boolean;
  saving: boolean;
  onSubmit: FormEventHandler<HTMLFormElement>;
  /** Why it was not saved. */
  children: ReactNode;
}

export function TemplateForm({ form, sections, isNew, saving, onSubmit, children }: Props) {
  const { t } = useLingui();
  const { kind, message, impacts } = form.values;
  const ofIncident = kind === 'INCIDENT';
  return (
    <form onSubmit={onSubmit} noValidate>
      <div className={styles.columns}>
        <Stack>
          {isNew && <KindField form={form} />}
          <TextInput
            label={t`Name`}
            description={t`You find it by this name; visitors do not see it`}
            data-autofocus
            autoFocus={isNew}
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t`Title`}
            description={<VariableHint />}
            placeholder={ofIncident ? EXAMPLE_TITLES.INCIDENT : EXAMPLE_TITLES.MAINTENANCE}
            {...form.getInputProps('title')}
          />
          <MarkdownField label={t`Message`} {...form.getInputProps('message')} value={message} />
          <VariableFields form={form} />
          {ofIncident && <StatusField form={form} />}
          <ImpactTree
            label={ofIncident ? t`Affected components` : t`Components under maintenance`}
            sections={sections}
            chosen={impacts}
            usual={ofIncident ? 'DEGRADED_PERFORMANCE' : 'UNDER_MAINTENANCE'}
            onChange={(chosen) => form.setFieldValue('impacts', chosen)}
          />
        </Stack>
        <TemplatePreview values={form.values} sections={sections} />
      </div>
      <Stack mt="md">
        {children}
        <Group>
          <Button type="submit" loading={saving}>
            <Trans>Save template</Trans>
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/templates" {...props} />}>
            <Trans>Cancel</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const EXAMPLE_TITLES: Record<TemplateKind, string> = {
  INCIDENT: 'Elevated error rates in {{region}}',
  MAINTENANCE: 'Upgrade of {{system}}',
};

/** Braces mean something to the catalogue of strings, so that they come as a value. */
function VariableHint() {
  const place = '{{region}}';
  return (
    <Trans>
      Where something differs each time, write a variable such as <Box component="code">{place}</Box>, here or in the
      message
    </Trans>
  );
}

function KindField({ form }: { form: Form }) {
  const { t } = useLingui();
  const id = useId();
  return (
    <Stack gap={4} align="start">
      <Input.Label component="div" id={id}>
        {t`For`}
      </Input.Label>
      <SegmentedControl<TemplateKind>
        aria-labelledby={id}
        data={[
          { value: 'INCIDENT', label: t`Incidents` },
          { value: 'MAINTENANCE', label: t`Maintenance` },
        ]}
        value={form.values.kind}
        onChange={(kind) => form.setFieldValue('kind', kind)}
      />
    </Stack>
  );
}

function StatusField({ form }: { form: Form }) {
  const { t, i18n } = useLingui();
  return (
    <Select<IncidentStatus>
      label={t`Status`}
      placeholder={t`As chosen when it is used`}
      clearable
      clearButtonProps={{ 'aria-label': t`No status` }}
      data={INCIDENT_STATUSES.map((value) => ({ value, label: i18n._(INCIDENT_WORDS[value]) }))}
      {...form.getInputProps('status')}
      value={form.values.status}
    />
  );
}
