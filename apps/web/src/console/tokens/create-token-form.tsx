import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { canGrant, TOKEN_SCOPES, type TokenScope } from '@signet/domain/role';
import { createApiTokenInput } from '@signet/domain/token-inputs';
import { useClock } from '../../shared/clock.tsx';
import { schemaErrors } from '../client/form-errors.ts';
import { graphql } from '../gql/gql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { useViewer } from '../session/viewer-context.ts';
import { EXPIRIES, expiresAt, type Expiry } from './expiry.ts';
import { SCOPE_WORDS } from './scope-words.ts';

const CreateApiTokenDocument = graphql(/* GraphQL */ `
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      token
    }
  }
`);

interface Props {
  onCreated: (secret: string) => void;
  onCancel: () => void;
}

interface Values {
  name: string;
  scopes: TokenScope[];
  expiry: Expiry;
}

export function CreateTokenForm({ onCreated, onCancel }: Props) {
  const { t, i18n } = useLingui();
  const { now } = useClock();
  const { role } = useViewer();
  // The secret is for the screen and for nothing that outlives it.
  const [create] = useMutation(CreateApiTokenDocument, { fetchPolicy: 'no-cache', refetchQueries: ['ApiTokenList'] });
  const form = useForm<Values>({
    initialValues: { name: '', scopes: [], expiry: '90' },
    validate: ({ name, scopes }) => schemaErrors(createApiTokenInput, { name, scopes }),
  });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(({ name, scopes, expiry }) =>
    save(async () => {
      const { data } = await create({ variables: { input: { name, scopes, expiresAt: expiresAt(expiry, now) } } });
      if (data) onCreated(data.createApiToken.token);
    }),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={t`Name`}
          description={t`What it is for, so that you know later what stops without it`}
          placeholder={t`Latency probe in Frankfurt`}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Checkbox.Group label={t`What it may do`} {...form.getInputProps('scopes')}>
          <Stack gap="sm" my="xs">
            {TOKEN_SCOPES.filter((scope) => canGrant(role, scope)).map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={i18n._(SCOPE_WORDS[scope].name)}
                description={i18n._(SCOPE_WORDS[scope].means)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Radio.Group label={t`Ends by itself`} {...form.getInputProps('expiry')}>
          <Stack gap="xs" mt="xs">
            {EXPIRIES.map((expiry) => (
              <Radio key={expiry} value={expiry} label={<ExpiryWords expiry={expiry} />} />
            ))}
          </Stack>
        </Radio.Group>
        <FormProblem problem={problem} />
        <FormButtons saving={saving} onCancel={onCancel} submit={<Trans>Create token</Trans>} />
      </Stack>
    </form>
  );
}

function ExpiryWords({ expiry }: { expiry: Expiry }) {
  switch (expiry) {
    case '30':
      return <Trans>In 30 days</Trans>;
    case '90':
      return <Trans>In 90 days</Trans>;
    case '365':
      return <Trans>In a year</Trans>;
    case 'never':
      return <Trans>Never: only when it is revoked</Trans>;
  }
}
