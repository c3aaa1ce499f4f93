import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { LIMITS } from '@signet/domain/limits';
import { changePasswordInput } from '@signet/domain/people-inputs';
import { schemaErrors } from '../client/form-errors.ts';
import { socket } from '../client/socket.ts';
import { graphql } from '../gql/gql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';

const ChangePasswordDocument = graphql(/* GraphQL */ `
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      ...ViewerFacts
    }
  }
`);

export function PasswordForm() {
  const { t } = useLingui();
  const [change] = useMutation(ChangePasswordDocument, { refetchQueries: ['Sessions'] });
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: (values) => schemaErrors(changePasswordInput, values),
  });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async (input) => {
    if (!(await save(() => change({ variables: { input } })))) return;
    form.reset();
    // The socket still carries the cookie of the session that has ended.
    socket.terminate();
    showDone(<Trans>Your password is changed. All your other sessions have ended.</Trans>);
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <PasswordInput
          label={t`Current password`}
          autoComplete="current-password"
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t`New password`}
          description={t`At least ${LIMITS.passwordLeast} characters`}
          autoComplete="new-password"
          {...form.getInputProps('newPassword')}
        />
        <FormProblem problem={problem} />
        <Group>
          <Button type="submit" variant="default" loading={saving}>
            <Trans>Change password</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
