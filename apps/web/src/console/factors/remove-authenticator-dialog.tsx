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
import { useProof } from './use-proof.tsx';

const RemoveAuthenticatorDocument = graphql(/* GraphQL */ `
  mutation RemoveAuthenticator($input: RemoveAuthenticatorInput!) {
    removeAuthenticator(input: $input) {
      ...FactorFacts
    }
  }
`);

interface Props {
  /** Whether one signs in by one; without it a proof is asked for. */
  hasPassword: boolean;
  opened: boolean;
  onClose: () => void;
}

export function RemoveAuthenticatorDialog({ hasPassword, opened, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Remove the authenticator app`}>
      <RemoveForm hasPassword={hasPassword} onClose={onClose} />
    </Modal>
  );
}

function RemoveForm({ hasPassword, onClose }: Omit<Props, 'opened'>) {
  const { t } = useLingui();
  // Where everybody needs one, the console leads back to setting one up.
  const [remove] = useMutation(RemoveAuthenticatorDocument, { refetchQueries: ['Session'] });
  const given = ({ currentPassword, code }: { currentPassword: string; code: string }) =>
    hasPassword ? { currentPassword, code } : { code };
  const { withProof, proofDialog } = useProof();
  const form = useForm({
    initialValues: { currentPassword: '', code: '' },
    validate: (values) => schemaErrors(removeAuthenticatorInput, given(values)),
  });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async (values) => {
    if (!(await save(() => withProof(() => remove({ variables: { input: given(values) } }))))) return;
    showDone(<Trans>The authenticator app is removed.</Trans>);
    onClose();
  });

  return (
    <>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text>
            <Trans>
              Signing in asks for its codes no more. If you have no passkey either, one step is enough then.
            </Trans>
          </Text>
          {hasPassword && (
            <PasswordInput
              label={t`Your password`}
              autoComplete="current-password"
              data-autofocus
              {...form.getInputProps('currentPassword')}
            />
          )}
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
      {proofDialog}
    </>
  );
}
