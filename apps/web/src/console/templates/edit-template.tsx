import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { CatalogueSection } from '../components/use-catalogue.ts';
import { graphql } from '../gql/gql.ts';
import type { TemplateFactsFragment } from '../gql/graphql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { onlyChanged } from '../parts/only-changed.ts';
import { useEditing } from '../parts/use-editing.ts';
import { useSaving } from '../parts/use-saving.ts';
import { TemplateForm, useTemplateForm } from './template-form.tsx';
import { EMPTY_TEMPLATE, templateInput, templateValues } from './template-values.ts';

const CreateTemplateDocument = graphql(/* GraphQL */ `
  mutation CreateTemplate($input: CreateTemplateInput!) {
    createTemplate(input: $input) {
      ...TemplateFacts
    }
  }
`);

const UpdateTemplateDocument = graphql(/* GraphQL */ `
  mutation UpdateTemplate($id: ID!, $input: UpdateTemplateInput!) {
    updateTemplate(id: $id, input: $input) {
      ...TemplateFacts
    }
  }
`);

export function NewTemplate({ sections }: { sections: readonly CatalogueSection[] }) {
  const navigate = useNavigate();
  const [create] = useMutation(CreateTemplateDocument);
  const form = useTemplateForm(EMPTY_TEMPLATE);
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async (values) => {
    const input = templateInput(values);
    if (!(await save(() => create({ variables: { input } })))) return;
    showDone(<Trans>“{input.name.trim()}” is saved.</Trans>);
    await navigate({ to: '/templates' });
  });

  return (
    <TemplateForm form={form} sections={sections} isNew saving={saving} onSubmit={submit}>
      <FormProblem problem={problem} />
    </TemplateForm>
  );
}

interface Props {
  template: TemplateFactsFragment;
  sections: readonly CatalogueSection[];
}

export function EditTemplate({ template, sections }: Props) {
  const navigate = useNavigate();
  const [update] = useMutation(UpdateTemplateDocument);
  const form = useTemplateForm(templateValues(template));
  const { seen, saving, save, problem } = useEditing({
    current: template,
    form,
    valuesOf: templateValues,
    differsFrom: (before) => JSON.stringify(form.values) !== JSON.stringify(templateValues(before)),
  });

  const submit = form.onSubmit(async (values) => {
    const { kind: _kind, ...changes } = onlyChanged(templateInput(templateValues(seen)), templateInput(values));
    const input = { ...changes, ifUnchangedSince: seen.updatedAt };
    const unchanged = Object.keys(changes).length === 0;
    if (!unchanged && !(await save(() => update({ variables: { id: template.id, input } })))) return;
    if (!unchanged) showDone(<Trans>“{values.name.trim()}” is saved.</Trans>);
    await navigate({ to: '/templates' });
  });

  return (
    <TemplateForm form={form} sections={sections} isNew={false} saving={saving} onSubmit={submit}>
      <FormProblem {...problem} />
    </TemplateForm>
  );
}
