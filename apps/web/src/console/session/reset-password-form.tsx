import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { password } from '@signet/domain/inputs';
import { LIMITS } from '@signet/domain/limits';
import { z } from 'zod';
import { schemaErrors } from '../client/form-errors.ts';
import { graphql } from '../gql/gql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { useSaving } from '../parts/use-saving.ts';

const ResetPasswordDocument = graphql(/* GraphQL */ `
  mutation ResetPassword($token: String!, $password: String!) {
    resetPassword(token: $token, password: $password)
  }
`);

const wanted = z.object({ password });

interface Props {
  token: string;
  email: string;
  onDone: () => void;
}

export function ResetPasswordForm({ token, email, onDone }: Props) {
  const { t } = useLingui();
  const [reset] = useMutation(ResetPasswordDocument);
  const form = useForm({ initialValues: { password: '' }, validate: (values) => schemaErrors(wanted, values) });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async (values) => {
    if (await save(() => reset({ variables: { token, ...values } }))) onDone();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput label={t`Email`} type="email" autoComplete="username" value={email} readOnly />
        <PasswordInput
          label={t`New password`}
          description={t`At least ${LIMITS.passwordLeast} characters`}
          autoComplete="new-password"
          autoFocus
          {...form.getInputProps('password')}
        />
        <FormProblem problem={problem} />
        <Button type="submit" loading={saving}>
          <Trans>Set the password</Trans>
        </Button>
      </Stack>
    </form>
  );
}
