import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { updateIncidentUpdateInput } from '@signet/domain/inputs';
import { useState } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { schemaErrors } from '../client/form-errors.ts';
import { useCatalogue } from '../components/use-catalogue.ts';
import { chosenFrom, impactInputs } from '../composer/impact-delta.ts';
import { ImpactTree } from '../composer/impact-tree.tsx';
import { graphql } from '../gql/gql.ts';
import type { IncidentStoryFragment, IncidentUpdateFactsFragment } from '../gql/graphql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { MarkdownField } from '../parts/markdown-field.tsx';
import { MomentField } from '../parts/moment-field.tsx';
import { onlyChanged } from '../parts/only-changed.ts';
import { useSaving } from '../parts/use-saving.ts';
import { IncidentStatusField } from './incident-status-field.tsx';

const UpdateIncidentUpdateDocument = graphql(/* GraphQL */ `
  mutation UpdateIncidentUpdate($id: ID!, $input: UpdateIncidentUpdateInput!) {
    updateIncidentUpdate(id: $id, input: $input) {
      ...IncidentStory
    }
  }
`);

interface Props {
  incident: IncidentStoryFragment;
  update: IncidentUpdateFactsFragment;
  opened: boolean;
  onClose: () => void;
}

export function EditUpdateDialog({ opened, onClose, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={<Trans>Edit update</Trans>}>
      <EditUpdateForm onClose={onClose} {...rest} />
    </Modal>
  );
}

const factsOf = ({ status, message, postedAt, impacts }: IncidentUpdateFactsFragment) => ({
  status,
  message,
  postedAt,
  impacts: chosenFrom(impacts),
});

function EditUpdateForm({ incident, update, onClose }: Omit<Props, 'opened'>) {
  const { t } = useLingui();
  const { now } = useClock();
  const { catalogue } = useCatalogue();
  const [mutate] = useMutation(UpdateIncidentUpdateDocument);
  const [seen, setSeen] = useState({ update, updatedAt: incident.updatedAt });
  const form = useForm({
    initialValues: factsOf(update),
    validate: ({ postedAt, impacts, ...rest }) =>
      schemaErrors(updateIncidentUpdateInput, {
        ...rest,
        postedAt: new Date(postedAt),
        impacts: impactInputs(impacts),
      }),
  });
  const { save, saving, problem, forgetProblem } = useSaving(form.setErrors);
  const rebase = () => {
    setSeen({ update, updatedAt: incident.updatedAt });
    forgetProblem();
  };

  const submit = form.onSubmit(async (values) => {
    const { impacts, ...changes } = onlyChanged(factsOf(seen.update), values);
    const input = { ...changes, ...(impacts && { impacts: impactInputs(impacts) }), ifUnchangedSince: seen.updatedAt };
    const unchanged = Object.keys(input).length === 1;
    if (unchanged || (await save(() => mutate({ variables: { id: update.id, input } })))) onClose();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <IncidentStatusField {...form.getInputProps('status')} value={form.values.status} />
        <MarkdownField label={t`Message`} {...form.getInputProps('message')} value={form.values.message} />
        <MomentField
          label={t`Posted at`}
          notAfter={new Date(now).toISOString()}
          {...form.getInputProps('postedAt')}
          value={form.values.postedAt}
        />
        {catalogue && (
          <ImpactTree
            label={t`Impacts that this update states`}
            sections={catalogue.sections}
            chosen={form.values.impacts}
            withOperational
            onChange={(impacts) => form.setFieldValue('impacts', impacts)}
          />
        )}
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
