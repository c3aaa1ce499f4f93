import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { removeAuthenticatorInput } from '@signet/domain/factor-inputs';
import { schemaErrors } from '../client/form-errors.ts';
import { graphql } from '../gql/gql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';

const RemoveAuthenticatorDocument = graphql(/* GraphQL */ `
  mutation RemoveAuthenticator($input: RemoveAuthenticatorInput!) {
    removeAuthenticator(input: $input) {
      ...FactorFacts
    }
  }
`);

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function RemoveAuthenticatorDialog({ opened, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Remove the authenticator app`}>
      <RemoveForm onClose={onClose} />
    </Modal>
  );
}

function RemoveForm({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useLingui();
  // Where everybody needs one, the console leads back to setting one up.
  const [remove] = useMutation(RemoveAuthenticatorDocument, { refetchQueries: ['Session'] });
  const form = useForm({
    initialValues: { currentPassword: '', code: '' },
    validate: (values) => schemaErrors(removeAuthenticatorInput, values),
  });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async (input) => {
    if (!(await save(() => remove({ variables: { input } })))) return;
    showDone(<Trans>The authenticator app is removed.</Trans>);
    onClose();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>
          <Trans>
            Signing in asks for its codes no more. If you have no passkey either, your password is enough then.
          </Trans>
        </Text>
        <PasswordInput
          label={t`Your password`}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('currentPassword')}
        />
        <TextInput
          label={t`Code`}
          description={t`The one that the app shows now, or a recovery code`}
          autoComplete="one-time-code"
          {...form.getInputProps('code')}
        />
        <FormProblem problem={problem} />
        <FormButtons saving={saving} onCancel={onClose} submit={<Trans>Remove</Trans>} />
      </Stack>
    </form>
  );
}
