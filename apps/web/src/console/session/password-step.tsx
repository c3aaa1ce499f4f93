import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { SecondFactor } from '@signet/domain/sign-in';
import { useState } from 'react';
import { problemOf, type Problem } from '../client/problem.ts';
import { ProblemText } from '../parts/problem-text.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { usePasskeyAutofill, usePasskeySignIn } from './use-passkey-sign-in.ts';
import { useSignIn } from './use-sign-in.ts';

interface Props {
  email: string;
  onSignedIn: () => void;
  /** The password is right, and one of these has to follow. */
  onHalfway: (email: string, methods: SecondFactor[]) => void;
}

export function PasswordStep({ email, onSignedIn, onHalfway }: Props) {
  const { t } = useLingui();
  const { signIn } = useSignIn();
  const signInWithPasskey = usePasskeySignIn();
  const [problem, setProblem] = useState<Problem>();
  const form = useForm({
    initialValues: { email, password: '' },
    validate: {
      email: (value) => (value.trim() ? null : t`Your email address, please`),
      password: (value) => (value ? null : t`Your password, please`),
    },
  });
  usePasskeyAutofill(onSignedIn);

  const submit = form.onSubmit(async (values) => {
    setProblem(undefined);
    try {
      await signIn(values.email.trim(), values.password);
      onSignedIn();
    } catch (error) {
      const refusal = problemOf(error);
      if (refusal.code === 'SECOND_FACTOR_REQUIRED') onHalfway(values.email, refusal.methods ?? []);
      else setProblem(refusal);
    }
  });

  return (
    <Stack>
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
            autoComplete="username webauthn"
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
          <Button type="submit" loading={form.submitting}>
            <Trans>Sign in</Trans>
          </Button>
        </Stack>
      </form>
      <PasskeyButton onUse={() => signInWithPasskey().then(onSignedIn)} />
    </Stack>
  );
}
