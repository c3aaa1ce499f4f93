import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { updateIncidentInput } from '@signet/domain/inputs';
import { useState } from 'react';
import { schemaErrors } from '../client/form-errors.ts';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { MomentField } from '../parts/moment-field.tsx';
import { onlyChanged } from '../parts/only-changed.ts';
import { useSaving } from '../parts/use-saving.ts';
import { VisibilityField } from '../parts/visibility-field.tsx';
import { useClock } from '../../shared/clock.tsx';
import { UpdateIncidentDocument } from './update-incident.ts';

interface Props {
  incident: IncidentStoryFragment;
  opened: boolean;
  onClose: () => void;
}

export function EditIncidentDialog({ opened, onClose, incident }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={<Trans>Edit incident</Trans>}>
      <EditIncidentForm incident={incident} onClose={onClose} />
    </Modal>
  );
}

const factsOf = ({ title, visibility, pinned, startedAt, nextUpdateBy }: IncidentStoryFragment) => ({
  title,
  visibility,
  pinned,
  startedAt,
  nextUpdateBy,
});

function EditIncidentForm({ incident, onClose }: Omit<Props, 'opened'>) {
  const { t } = useLingui();
  const { now } = useClock();
  const [update] = useMutation(UpdateIncidentDocument);
  const [seen, setSeen] = useState(incident);
  const form = useForm({
    initialValues: factsOf(incident),
    validate: ({ startedAt, nextUpdateBy, ...rest }) =>
      schemaErrors(updateIncidentInput, {
        ...rest,
        startedAt: new Date(startedAt),
        nextUpdateBy: nextUpdateBy && new Date(nextUpdateBy),
      }),
  });
  const { save, saving, problem, forgetProblem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async (values) => {
    const changes = onlyChanged(factsOf(seen), values);
    const variables = { id: incident.id, input: { ...changes, ifUnchangedSince: seen.updatedAt } };
    const unchanged = Object.keys(changes).length === 0;
    if (unchanged || (await save(() => update({ variables })))) onClose();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput label={t`Title`} data-autofocus {...form.getInputProps('title')} />
        <VisibilityField
          description={t`Hidden incidents are drafts: they change nothing that visitors see.`}
          {...form.getInputProps('visibility')}
          value={form.values.visibility}
        />
        <MomentField
          label={t`Started at`}
          notAfter={new Date(now).toISOString()}
          {...form.getInputProps('startedAt')}
          value={form.values.startedAt}
        />
        {incident.status !== 'RESOLVED' && (
          <MomentField
            label={t`Next update by`}
            {...form.getInputProps('nextUpdateBy')}
            value={form.values.nextUpdateBy}
          />
        )}
        <Checkbox
          label={t`Pin to the top`}
          description={t`Ahead of other open incidents`}
          {...form.getInputProps('pinned', { type: 'checkbox' })}
        />
        <FormProblem
          problem={problem}
          onKeepMine={() => {
            setSeen(incident);
            forgetProblem();
          }}
          onTakeTheirs={() => {
            setSeen(incident);
            form.setValues(factsOf(incident));
            forgetProblem();
          }}
        />
        <FormButtons saving={saving} onCancel={onClose} />
      </Stack>
    </form>
  );
}
