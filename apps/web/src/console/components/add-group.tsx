import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Paper, Stack, Title } from '@mantine/core';
import { graphql } from '../gql/gql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { GroupFields, useGroupForm } from './group-form.tsx';

const CreateComponentGroupDocument = graphql(/* GraphQL */ `
  mutation CreateComponentGroup($input: CreateComponentGroupInput!) {
    createComponentGroup(input: $input) {
      ...GroupFacts
    }
  }
`);

export function AddGroup({ onClose }: { onClose: () => void }) {
  const [create] = useMutation(CreateComponentGroupDocument, {
    refetchQueries: ['Catalogue'],
    awaitRefetchQueries: true,
  });
  const form = useGroupForm({ name: '', visibility: 'PUBLIC', collapse: 'EXPANDED' });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async (input) => {
    if (!(await save(() => create({ variables: { input } })))) return;
    showDone(<Trans>“{input.name.trim()}” is added.</Trans>);
    onClose();
  });

  return (
    <Paper withBorder p="md" component="section" aria-labelledby="add-group">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Title order={2} id="add-group">
            <Trans>New group</Trans>
          </Title>
          <GroupFields form={form} />
          <FormProblem problem={problem} />
          <FormButtons saving={saving} onCancel={onClose} submit={<Trans>Create group</Trans>} />
        </Stack>
      </form>
    </Paper>
  );
}
