import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { name } from '@signet/domain/inputs';
import { useState } from 'react';
import { z } from 'zod';
import { schemaErrors } from '../client/form-errors.ts';
import { graphql } from '../gql/gql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { makePasskey } from './browser-passkeys.ts';
import { PasskeyProblem } from './passkey-problem.tsx';

const BeginPasskeyDocument = graphql(/* GraphQL */ `
  mutation BeginPasskey {
    beginPasskey
  }
`);

const AddPasskeyDocument = graphql(/* GraphQL */ `
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      recoveryCodes
      viewer {
        ...FactorFacts
      }
    }
  }
`);

const wanted = z.object({ name });

interface Props {
  withProof: <T>(work: () => Promise<T>) => Promise<T>;
  /** With the recovery codes, where this is the first factor. */
  onAdded: (recoveryCodes: string[] | null) => void;
  onCancel: () => void;
}

/** Names a passkey, and has the browser make it. */
export function PasskeyForm({ withProof, onAdded, onCancel }: Props) {
  const { t } = useLingui();
  const [begin] = useMutation(BeginPasskeyDocument);
  const [add] = useMutation(AddPasskeyDocument);
  const [error, setError] = useState<unknown>();
  const form = useForm({ initialValues: { name: '' }, validate: (values) => schemaErrors(wanted, values) });

  const submit = form.onSubmit(async (values) => {
    setError(undefined);
    try {
      const { data: asked } = await withProof(() => begin());
      if (!asked) return;
      const credential = await makePasskey(asked.beginPasskey);
      const { data } = await withProof(() => add({ variables: { input: { ...values, credential } } }));
      if (data) onAdded(data.addPasskey.recoveryCodes ?? null);
    } catch (failed) {
      setError(failed);
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={t`Name`}
          description={t`To know it by, as in “Laptop” or “Key on my ring”`}
          autoComplete="off"
          autoFocus
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Text size="sm" c="dimmed">
          <Trans>Your browser asks next where to keep it: on this device, on your phone, or on a security key.</Trans>
        </Text>
        <PasskeyProblem error={error} />
        <FormButtons saving={form.submitting} onCancel={onCancel} submit={<Trans>Make a passkey</Trans>} />
      </Stack>
    </form>
  );
}
