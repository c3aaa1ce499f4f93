import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Box, Stack } from '@mantine/core';
import { graphql } from '../gql/gql.ts';
import type { GroupFactsFragment } from '../gql/graphql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { showProblem, showUndo } from '../parts/notices.tsx';
import { onlyChanged } from '../parts/only-changed.ts';
import { useSaving } from '../parts/use-saving.ts';
import { GroupFields, useGroupForm } from './group-form.tsx';

const UpdateComponentGroupDocument = graphql(/* GraphQL */ `
  mutation UpdateComponentGroup($id: ID!, $input: UpdateComponentGroupInput!) {
    updateComponentGroup(id: $id, input: $input) {
      ...GroupFacts
    }
  }
`);

/** The heading of a group, turned into a form. */
export function EditGroup({ group, onClose }: { group: GroupFactsFragment; onClose: () => void }) {
  const { id, name, visibility, collapse } = group;
  const before = { name, visibility, collapse };
  const [update] = useMutation(UpdateComponentGroupDocument, { refetchQueries: ['Catalogue'] });
  const form = useGroupForm(before);
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async (values) => {
    const input = onlyChanged(before, values);
    if (Object.keys(input).length > 0) {
      if (!(await save(() => update({ variables: { id, input } })))) return;
      const previous = onlyChanged(values, before);
      showUndo(`group ${id}`, <Trans>“{values.name.trim()}” is saved.</Trans>, () => {
        update({ variables: { id, input: previous } }).catch(showProblem);
      });
    }
    onClose();
  });

  return (
    <Box p="md">
      <form onSubmit={submit} noValidate aria-label={name}>
        <Stack>
          <GroupFields form={form} />
          <FormProblem problem={problem} />
          <FormButtons saving={saving} onCancel={onClose} />
        </Stack>
      </form>
    </Box>
  );
}
