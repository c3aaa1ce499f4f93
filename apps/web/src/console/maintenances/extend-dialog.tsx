import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { updateMaintenanceInput } from '@signet/domain/maintenance-inputs';
import { useState } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { schemaErrors } from '../client/form-errors.ts';
import type { MaintenanceStoryFragment } from '../gql/graphql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { MarkdownField } from '../parts/markdown-field.tsx';
import { MomentField } from '../parts/moment-field.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { extendedEnd } from './extended-end.ts';
import { UpdateMaintenanceDocument } from './update-maintenance.ts';

interface Props {
  maintenance: MaintenanceStoryFragment;
  opened: boolean;
  onClose: () => void;
}

export function ExtendDialog({ opened, onClose, maintenance }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={<Trans>Extend maintenance</Trans>}>
      <ExtendForm maintenance={maintenance} onClose={onClose} />
    </Modal>
  );
}

function ExtendForm({ maintenance, onClose }: Omit<Props, 'opened'>) {
  const { t } = useLingui();
  const { now } = useClock();
  const [update] = useMutation(UpdateMaintenanceDocument, { refetchQueries: 'active' });
  const [seen, setSeen] = useState(maintenance.updatedAt);
  const form = useForm({
    initialValues: { plannedEnd: extendedEnd(maintenance.plannedEnd, 60, now), message: '' },
    validate: ({ plannedEnd, message }) =>
      schemaErrors(updateMaintenanceInput, {
        plannedEnd: plannedEnd && new Date(plannedEnd),
        message: message.trim() || null,
      }),
  });
  const { save, saving, problem, forgetProblem } = useSaving(form.setErrors);
  const rebase = () => {
    setSeen(maintenance.updatedAt);
    forgetProblem();
  };

  const submit = form.onSubmit(async ({ plannedEnd, message }) => {
    const input = { plannedEnd, message: message.trim() || null, notify: true, ifUnchangedSince: seen };
    if (await save(() => update({ variables: { id: maintenance.id, input } }))) onClose();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <MomentField
          label={t`Planned end`}
          data-autofocus
          {...form.getInputProps('plannedEnd')}
          value={form.values.plannedEnd}
        />
        <MarkdownField
          label={t`Message`}
          placeholder={t`Why it takes longer; may stay empty`}
          minRows={3}
          {...form.getInputProps('message')}
          value={form.values.message}
        />
        <FormProblem
          problem={problem}
          onKeepMine={rebase}
          onTakeTheirs={() => {
            rebase();
            form.setFieldValue('plannedEnd', maintenance.plannedEnd);
          }}
        />
        <FormButtons saving={saving} onCancel={onClose} submit={<Trans>Extend</Trans>} />
      </Stack>
    </form>
  );
}
