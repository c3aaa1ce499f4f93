import { useApolloClient, useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { LIMITS } from '@signet/domain/limits';
import { acceptInvitationInput } from '@signet/domain/people-inputs';
import { schemaErrors } from '../client/form-errors.ts';
import { socket } from '../client/socket.ts';
import { graphql } from '../gql/gql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { SessionDocument } from './use-session.ts';

const AcceptInvitationDocument = graphql(/* GraphQL */ `
  mutation AcceptInvitation($token: String!, $input: AcceptInvitationInput!) {
    acceptInvitation(token: $token, input: $input) {
      ...ViewerFacts
    }
  }
`);

interface Props {
  token: string;
  email: string;
  onAccepted: () => void;
}

export function AcceptForm({ token, email, onAccepted }: Props) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [accept] = useMutation(AcceptInvitationDocument);
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: (values) => schemaErrors(acceptInvitationInput, values),
  });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit((input) =>
    save(async () => {
      const { data } = await accept({ variables: { token, input } });
      if (!data) return;
      socket.terminate();
      client.writeQuery({
        query: SessionDocument,
        data: { viewer: data.acceptInvitation, setup: { needed: false } },
      });
      onAccepted();
    }),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput label={t`Email`} type="email" autoComplete="username" value={email} readOnly />
        <TextInput label={t`Your name`} autoComplete="name" autoFocus {...form.getInputProps('name')} />
        <PasswordInput
          label={t`Password`}
          description={t`At least ${LIMITS.passwordLeast} characters`}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <FormProblem problem={problem} />
        <Button type="submit" loading={saving}>
          <Trans>Join</Trans>
        </Button>
      </Stack>
    </form>
  );
}
