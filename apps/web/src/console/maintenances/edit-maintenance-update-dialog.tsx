import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { updateMaintenanceUpdateInput } from '@signet/domain/maintenance-inputs';
import { useState } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { schemaErrors } from '../client/form-errors.ts';
import { graphql } from '../gql/gql.ts';
import type { MaintenanceStoryFragment, MaintenanceUpdateFactsFragment } from '../gql/graphql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { MarkdownField } from '../parts/markdown-field.tsx';
import { MomentField } from '../parts/moment-field.tsx';
import { onlyChanged } from '../parts/only-changed.ts';
import { useSaving } from '../parts/use-saving.ts';

const UpdateMaintenanceUpdateDocument = graphql(/* GraphQL */ `
  mutation UpdateMaintenanceUpdate($id: ID!, $input: UpdateMaintenanceUpdateInput!) {
    updateMaintenanceUpdate(id: $id, input: $input) {
      ...MaintenanceStory
    }
  }
`);

interface Props {
  maintenance: MaintenanceStoryFragment;
  update: MaintenanceUpdateFactsFragment;
  opened: boolean;
  onClose: () => void;
}

export function EditMaintenanceUpdateDialog({ opened, onClose, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={<Trans>Edit update</Trans>}>
      <EditForm onClose={onClose} {...rest} />
    </Modal>
  );
}

const factsOf = ({ message, postedAt }: MaintenanceUpdateFactsFragment) => ({ message, postedAt });

function EditForm({ maintenance, update, onClose }: Omit<Props, 'opened'>) {
  const { t } = useLingui();
  const { now } = useClock();
  const [mutate] = useMutation(UpdateMaintenanceUpdateDocument, { refetchQueries: 'active' });
  const [seen, setSeen] = useState({ update, updatedAt: maintenance.updatedAt });
  const form = useForm({
    initialValues: factsOf(update),
    validate: ({ message, postedAt }) =>
      schemaErrors(updateMaintenanceUpdateInput, { message, postedAt: new Date(postedAt) }),
  });
  const { save, saving, problem, forgetProblem } = useSaving(form.setErrors);
  const rebase = () => {
    setSeen({ update, updatedAt: maintenance.updatedAt });
    forgetProblem();
  };

  const submit = form.onSubmit(async (values) => {
    const changes = onlyChanged(factsOf(seen.update), values);
    const input = { ...changes, ifUnchangedSince: seen.updatedAt };
    const unchanged = Object.keys(changes).length === 0;
    if (unchanged || (await save(() => mutate({ variables: { id: update.id, input } })))) onClose();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <MarkdownField label={t`Message`} {...form.getInputProps('message')} value={form.values.message} />
        <MomentField
          label={t`Posted at`}
          notAfter={new Date(now).toISOString()}
          {...form.getInputProps('postedAt')}
          value={form.values.postedAt}
        />
        <FormProblem
          problem={problem}
          onKeepMine={rebase}
          onTakeTheirs={() => {
            rebase();
            form.setValues(factsOf(update));
          }}
        />
        <FormButtons saving={saving} onCancel={onClose} />
      </Stack>
    </form>
  );
}
