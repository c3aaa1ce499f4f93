import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { SubscriberFactsFragment } from '../gql/graphql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { onlyChanged } from '../parts/only-changed.ts';
import { useSaving } from '../parts/use-saving.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { choiceInput, choiceValues, incidentOf, type ChoiceValues } from './choice-values.ts';
import { useChoiceErrors } from './use-choice-errors.ts';

const UpdateSubscriberDocument = graphql(/* GraphQL */ `
  mutation UpdateSubscriber($id: ID!, $input: UpdateSubscriberInput!) {
    updateSubscriber(id: $id, input: $input) {
      ...SubscriberFacts
    }
  }
`);

interface Props {
  subscriber: SubscriberFactsFragment;
  opened: boolean;
  onClose: () => void;
}

export function EditChoicesDialog({ opened, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title={<Trans>Change what they are told</Trans>}>
      <EditForm {...rest} />
    </Modal>
  );
}

function EditForm({ subscriber, onClose }: Omit<Props, 'opened'>) {
  const [update] = useMutation(UpdateSubscriberDocument);
  const [seen, setSeen] = useState(subscriber);
  const form = useForm<ChoiceValues>({ initialValues: choiceValues(subscriber), validate: useChoiceErrors() });
  const { save, saving, problem, forgetProblem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async (values) => {
    // What is as it was is not sent: parts that cannot be chosen at this moment stay then.
    const changes = onlyChanged(choiceInput(choiceValues(seen)), choiceInput(values));
    if (Object.keys(changes).length > 0) {
      const input = { ...changes, ifUnchangedSince: seen.updatedAt };
      if (!(await save(() => update({ variables: { id: subscriber.id, input } })))) return;
      showDone(<Trans>The change is saved.</Trans>);
    }
    onClose();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ChoiceFields form={form} audience={subscriber.audience} incident={incidentOf(seen)?.name} />
        <FormProblem
          problem={problem}
          onKeepMine={() => {
            setSeen(subscriber);
            forgetProblem();
          }}
          onTakeTheirs={() => {
            setSeen(subscriber);
            form.setValues(choiceValues(subscriber));
            form.clearErrors();
            forgetProblem();
          }}
        />
        <FormButtons saving={saving} onCancel={onClose} />
      </Stack>
    </form>
  );
}
