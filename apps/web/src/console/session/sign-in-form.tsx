import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { problemOf, type Problem } from '../client/problem.ts';
import { ProblemText } from '../parts/problem-text.tsx';
import { useSignIn } from './use-sign-in.ts';

interface Props {
  /** Known when a session ran out. */
  email?: string;
  onSignedIn?: () => void;
}

export function SignInForm({ email = '', onSignedIn }: Props) {
  const { t } = useLingui();
  const { signIn, loading } = useSignIn();
  const [problem, setProblem] = useState<Problem>();
  const form = useForm({
    initialValues: { email, password: '' },
    validate: {
      email: (value) => (value.trim() ? null : t`Your email address, please`),
      password: (value) => (value ? null : t`Your password, please`),
    },
  });

  const submit = form.onSubmit(async (values) => {
    setProblem(undefined);
    try {
      await signIn(values.email.trim(), values.password);
      onSignedIn?.();
    } catch (error) {
      setProblem(problemOf(error));
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {problem && (
          <Alert color="red" role="alert">
            {problem.code === 'UNAUTHENTICATED' ? (
              <Trans>This email address and password do not belong together.</Trans>
            ) : (
              <ProblemText problem={problem} />
            )}
          </Alert>
        )}
        <TextInput
          label={t`Email`}
          type="email"
          autoComplete="username"
          data-autofocus={email ? undefined : true}
          autoFocus={!email}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t`Password`}
          autoComplete="current-password"
          data-autofocus={email ? true : undefined}
          autoFocus={Boolean(email)}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={loading}>
          <Trans>Sign in</Trans>
        </Button>
      </Stack>
    </form>
  );
}
