import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Select, Stack, Title } from '@mantine/core';
import { COMPONENT_STATUSES, type ComponentStatus } from '@signet/domain/component';
import { useState } from 'react';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import { graphql } from '../gql/gql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { ComponentFields, componentInput, useComponentForm } from './component-form.tsx';
import type { Catalogue } from './use-catalogue.ts';

const CreateComponentDocument = graphql(/* GraphQL */ `
  mutation CreateComponent($input: CreateComponentInput!) {
    createComponent(input: $input) {
      ...ComponentFacts
    }
  }
`);

const EMPTY = { name: '', description: '', link: '', tags: [], groupId: null, enabled: true };

export function AddComponent({ catalogue, onClose }: { catalogue: Catalogue; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const [create] = useMutation(CreateComponentDocument, { refetchQueries: ['Catalogue'], awaitRefetchQueries: true });
  const form = useComponentForm(EMPTY);
  const { save, saving, problem } = useSaving(form.setErrors);
  const [status, setStatus] = useState<ComponentStatus>('OPERATIONAL');

  const submit = form.onSubmit(async (values) => {
    const saved = await save(() => create({ variables: { input: { ...componentInput(values), status } } }));
    if (!saved) return;
    showDone(<Trans>“{values.name.trim()}” is added.</Trans>);
    onClose();
  });

  return (
    <Paper withBorder p="md" component="section" aria-labelledby="add-component">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Title order={2} id="add-component">
            <Trans>New component</Trans>
          </Title>
          <ComponentFields form={form} groups={catalogue.groups} />
          <Select<ComponentStatus>
            label={t`Status`}
            allowDeselect={false}
            w={{ base: '100%', xs: 260 }}
            value={status}
            onChange={(value) => value && setStatus(value)}
            data={COMPONENT_STATUSES.map((value) => ({ value, label: i18n._(COMPONENT_WORDS[value]) }))}
          />
          <FormProblem problem={problem} />
          <FormButtons saving={saving} onCancel={onClose} submit={<Trans>Create component</Trans>} />
        </Stack>
      </form>
    </Paper>
  );
}
