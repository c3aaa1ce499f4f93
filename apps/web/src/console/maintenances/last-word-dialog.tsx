import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { maintenanceMessage } from '@signet/domain/maintenance-inputs';
import { z } from 'zod';
import { schemaErrors } from '../client/form-errors.ts';
import type { MaintenanceStoryFragment } from '../gql/graphql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { MarkdownField } from '../parts/markdown-field.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { CancelMaintenanceDocument, CompleteMaintenanceDocument } from './last-steps.ts';

interface Props {
  maintenance: MaintenanceStoryFragment;
  step: 'complete' | 'cancel';
  opened: boolean;
  onClose: () => void;
}

const input = z.object({ message: maintenanceMessage });

/** Completes or cancels a maintenance, with a word to visitors. */
export function LastWordDialog({ opened, onClose, ...rest }: Props) {
  const title = rest.step === 'complete' ? <Trans>Complete maintenance</Trans> : <Trans>Cancel maintenance</Trans>;
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={title}>
      <LastWordForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function LastWordForm({ maintenance, step, onClose }: Omit<Props, 'opened'>) {
  const { t } = useLingui();
  const [complete] = useMutation(CompleteMaintenanceDocument, { refetchQueries: 'active' });
  const [cancel] = useMutation(CancelMaintenanceDocument, { refetchQueries: 'active' });
  const form = useForm({
    initialValues: { message: '', notify: maintenance.notify },
    validate: ({ message }) => schemaErrors(input, { message: message.trim() || null }),
  });
  const { save, saving, problem } = useSaving(form.setErrors);
  const { id, title } = maintenance;

  const submit = form.onSubmit(async ({ message, notify }) => {
    const variables = { id, message: message.trim() || null, notify };
    if (!(await save(() => (step === 'complete' ? complete : cancel)({ variables })))) return;
    showDone(step === 'complete' ? <Trans>“{title}” is completed.</Trans> : <Trans>“{title}” is cancelled.</Trans>);
    onClose();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {step === 'cancel' && <WhatCancellingMeans maintenance={maintenance} />}
        <MarkdownField
          label={step === 'complete' ? t`Last word` : t`Why`}
          placeholder={
            step === 'complete' ? t`How it went; may stay empty` : t`What visitors should know; may stay empty`
          }
          autoFocus
          {...form.getInputProps('message')}
          value={form.values.message}
        />
        <Checkbox label={<Trans>Tell subscribers</Trans>} {...form.getInputProps('notify', { type: 'checkbox' })} />
        <FormProblem problem={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {step === 'complete' ? <Trans>Not yet</Trans> : <Trans>Keep it</Trans>}
          </Button>
          <Button type="submit" loading={saving} color={step === 'cancel' ? 'red.8' : undefined}>
            {step === 'complete' ? <Trans>Complete</Trans> : <Trans>Cancel maintenance</Trans>}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function WhatCancellingMeans({ maintenance: { status, recurrence } }: { maintenance: MaintenanceStoryFragment }) {
  return (
    <Text>
      {status === 'IN_PROGRESS' ? (
        <Trans>
          The work ends now, unfinished, and its components go back to the status they would have otherwise. Visitors
          read that it was cancelled.
        </Trans>
      ) : (
        <Trans>
          The work will not take place. It leaves the status page; its own page stays and says that it is cancelled.
        </Trans>
      )}{' '}
      <Trans>That cannot be taken back: plan it anew instead.</Trans>
      {recurrence && !recurrence.endedAt && (
        <>
          {' '}
          <Trans>Only this one is cancelled; the others of its series stay.</Trans>
        </>
      )}
    </Text>
  );
}
