import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { List, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../gql/gql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { Snippet } from '../share/snippet.tsx';
import { QrCode } from './qr-code.tsx';

const ConfirmAuthenticatorDocument = graphql(/* GraphQL */ `
  mutation ConfirmAuthenticator($code: String!) {
    confirmAuthenticator(code: $code) {
      recoveryCodes
      viewer {
        ...FactorFacts
      }
    }
  }
`);

export interface Enrolled {
  secret: string;
  url: string;
}

interface Props {
  enrolled: Enrolled;
  withProof: <T>(work: () => Promise<T>) => Promise<T>;
  /** With the recovery codes, where these are the first. */
  onAdded: (recoveryCodes: string[] | null) => void;
  onCancel: () => void;
}

/** Hands the secret over to an app, and asks it for a first code. */
export function AuthenticatorSetup({ enrolled: { secret, url }, withProof, onAdded, onCancel }: Props) {
  const { t } = useLingui();
  const [confirm] = useMutation(ConfirmAuthenticatorDocument);
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() ? null : t`The code that the app shows, please`) },
  });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit((variables) =>
    save(async () => {
      const { data } = await withProof(() => confirm({ variables }));
      if (data) onAdded(data.confirmAuthenticator.recoveryCodes ?? null);
    }),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <List type="ordered" spacing="xs">
          <List.Item>
            <Trans>Open the authenticator app on your phone, or get one.</Trans>
          </List.Item>
          <List.Item>
            <Trans>Scan this code with it, or type in the key below.</Trans>
          </List.Item>
          <List.Item>
            <Trans>Type the six digits that it shows.</Trans>
          </List.Item>
        </List>
        <QrCode text={url} />
        <Snippet label={t`Key`} text={secret.replaceAll(/.{4}(?=.)/g, '$& ')} />
        <TextInput
          label={t`Code`}
          description={t`The six digits that the app shows now`}
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
          data-autofocus
          {...form.getInputProps('code')}
        />
        <FormProblem problem={problem} />
        <FormButtons saving={saving} onCancel={onCancel} submit={<Trans>Turn it on</Trans>} />
      </Stack>
    </form>
  );
}
