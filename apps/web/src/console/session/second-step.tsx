import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { SecondFactor } from '@signet/domain/sign-in';
import { useState } from 'react';
import { problemOf, type Problem } from '../client/problem.ts';
import { ProblemText } from '../parts/problem-text.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { usePasskeySignIn } from './use-passkey-sign-in.ts';
import { useSignIn } from './use-sign-in.ts';

interface Props {
  methods: SecondFactor[];
  onSignedIn: () => void;
  onBack: () => void;
  onLate: () => void;
}

/** What follows the right password, or the provider. */
export function SecondStep({ methods, onSignedIn, onBack, onLate }: Props) {
  const signInWithPasskey = usePasskeySignIn();
  const [isRecovering, setRecovering] = useState(false);
  const hasApp = methods.includes('AUTHENTICATOR');
  const mayUsePasskey = methods.includes('PASSKEY') && !isRecovering;
  return (
    <Stack>
      {!hasApp && !isRecovering && (
        <Text role="status">
          <Trans>That was right. Now show with a passkey that it is you.</Trans>
        </Text>
      )}
      {(hasApp || isRecovering) && (
        <CodeForm key={String(isRecovering)} isRecovering={isRecovering} onSignedIn={onSignedIn} onLate={onLate} />
      )}
      {mayUsePasskey && <PasskeyButton isMain={!hasApp} onUse={() => signInWithPasskey().then(onSignedIn)} />}
      <Button variant="subtle" onClick={() => setRecovering(!isRecovering)}>
        {isRecovering ? <RecoverNoMore hasApp={hasApp} /> : <Trans>Use a recovery code</Trans>}
      </Button>
      <Button variant="subtle" onClick={onBack}>
        <Trans>Back to the sign-in</Trans>
      </Button>
      {isRecovering && (
        <Text size="sm" c="dimmed">
          <Trans>No code left either? An owner or admin of this page can reset your second factor.</Trans>
        </Text>
      )}
    </Stack>
  );
}

function RecoverNoMore({ hasApp }: { hasApp: boolean }) {
  return hasApp ? <Trans>Use the authenticator app</Trans> : <Trans>Use a passkey</Trans>;
}

interface CodeFormProps extends Pick<Props, 'onSignedIn' | 'onLate'> {
  isRecovering: boolean;
}

function CodeForm({ isRecovering, onSignedIn, onLate }: CodeFormProps) {
  const { t } = useLingui();
  const { signInWithCode } = useSignIn();
  const [problem, setProblem] = useState<Problem>();
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() ? null : t`The code, please`) },
  });

  const submit = form.onSubmit(async ({ code }) => {
    setProblem(undefined);
    try {
      await signInWithCode(code);
      onSignedIn();
    } catch (error) {
      const refusal = problemOf(error);
      if (refusal.code === 'UNAUTHENTICATED') onLate();
      else if (refusal.code === 'BAD_USER_INPUT') form.setErrors({ code: t`Wrong, or used before` });
      else setProblem(refusal);
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {problem && (
          <Alert color="red" role="alert">
            <ProblemText problem={problem} />
          </Alert>
        )}
        {isRecovering ? (
          <TextInput
            label={t`Recovery code`}
            description={t`One of the ten that you kept; each works once`}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            autoFocus
            data-autofocus
            {...form.getInputProps('code')}
          />
        ) : (
          <TextInput
            label={t`Code`}
            description={t`The six digits that your authenticator app shows now`}
            autoComplete="one-time-code"
            inputMode="numeric"
            autoFocus
            data-autofocus
            {...form.getInputProps('code')}
          />
        )}
        <Button type="submit" loading={form.submitting}>
          <Trans>Sign in</Trans>
        </Button>
      </Stack>
    </form>
  );
}
