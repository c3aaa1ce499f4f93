import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { mailAddress } from '@signet/domain/subscription-inputs';
import { graphql } from '../gql/gql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { choiceInput, USUAL_CHOICES, type ChoiceValues } from './choice-values.ts';
import { useChoiceErrors } from './use-choice-errors.ts';

const AddSubscriberDocument = graphql(/* GraphQL */ `
  mutation AddSubscriber($input: SubscribeInput!) {
    addSubscriber(input: $input) {
      ...SubscriberFacts
    }
  }
`);

interface Props {
  opened: boolean;
  onClose: () => void;
}

type Values = ChoiceValues & { address: string };

export function AddSubscriberDialog({ opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={<Trans>Add a subscriber</Trans>}>
      <AddForm onClose={onClose} />
    </Modal>
  );
}

function AddForm({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useLingui();
  const [add] = useMutation(AddSubscriberDocument, { refetchQueries: ['SubscriberList', 'SubscriberCounts'] });
  const choiceErrors = useChoiceErrors();
  const form = useForm<Values>({
    initialValues: { address: '', ...USUAL_CHOICES },
    validate: ({ address, ...choices }) => ({
      ...choiceErrors(choices),
      ...(!mailAddress.safeParse(address).success && { address: t`Must be an email address` }),
    }),
  });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async ({ address, ...choices }) => {
    const input = { channel: 'EMAIL' as const, address, ...choiceInput(choices) };
    if (!(await save(() => add({ variables: { input } })))) return;
    showDone(<Trans>A mail has gone to {address.trim()}. It is told nothing before it confirms.</Trans>);
    onClose();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>
          <Trans>The address gets a mail with a link to confirm, as if it had subscribed itself.</Trans>
        </Text>
        <TextInput
          label={t`Mail address`}
          type="email"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('address')}
        />
        <ChoiceFields form={form} audience="PUBLIC" />
        <FormProblem problem={problem} />
        <FormButtons saving={saving} onCancel={onClose} submit={<Trans>Add and ask to confirm</Trans>} />
      </Stack>
    </form>
  );
}
