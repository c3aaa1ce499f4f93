import { useApolloClient, useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Checkbox, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { completeSetupInput } from '@signet/domain/inputs';
import { LIMITS } from '@signet/domain/limits';
import { useState } from 'react';
import { schemaErrors, serverErrors } from '../client/form-errors.ts';
import { problemOf, type Problem } from '../client/problem.ts';
import { socket } from '../client/socket.ts';
import { graphql } from '../gql/gql.ts';
import { ProblemText } from '../parts/problem-text.tsx';
import { TimeZoneSelect } from '../parts/time-zone-select.tsx';
import { SessionDocument } from './use-session.ts';

const CompleteSetupDocument = graphql(/* GraphQL */ `
  mutation CompleteSetup($token: String!, $input: CompleteSetupInput!) {
    completeSetup(token: $token, input: $input) {
      ...ViewerFacts
    }
  }
`);

const INITIAL = {
  name: '',
  email: '',
  password: '',
  siteName: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  example: false,
};

/** Once the first owner exists, the page that shows this leads on to the overview. */
export function SetupForm({ token }: { token: string }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [completeSetup, { loading }] = useMutation(CompleteSetupDocument);
  const [problem, setProblem] = useState<Problem>();
  const form = useForm({ initialValues: INITIAL, validate: (values) => schemaErrors(completeSetupInput, values) });

  const submit = form.onSubmit(async (input) => {
    setProblem(undefined);
    try {
      const { data } = await completeSetup({ variables: { token, input } });
      if (!data) return;
      socket.terminate();
      client.writeQuery({
        query: SessionDocument,
        data: { viewer: data.completeSetup, setup: { needed: false } },
      });
    } catch (error) {
      const refusal = problemOf(error);
      form.setErrors(serverErrors(refusal.fields));
      setProblem(refusal);
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {problem && (
          <Alert color="red" role="alert">
            {['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'].includes(problem.code) ? (
              <Trans>This link is not valid any more. Restart the server for a new one.</Trans>
            ) : (
              <ProblemText problem={problem} />
            )}
          </Alert>
        )}
        <TextInput label={t`Your name`} autoComplete="name" autoFocus {...form.getInputProps('name')} />
        <TextInput label={t`Email`} type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput
          label={t`Password`}
          description={t`At least ${LIMITS.passwordLeast} characters`}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Divider />
        <TextInput
          label={t`Name of the page`}
          description={t`Your company or product, as visitors know it`}
          autoComplete="organization"
          {...form.getInputProps('siteName')}
        />
        <TimeZoneSelect
          label={t`Time zone`}
          description={t`In which the page counts its days`}
          {...form.getInputProps('timeZone')}
        />
        <Checkbox
          label={t`Start with an example`}
          description={t`A few components and incidents to look at; you can delete them later`}
          {...form.getInputProps('example', { type: 'checkbox' })}
        />
        <Button type="submit" loading={loading}>
          <Trans>Create the page</Trans>
        </Button>
      </Stack>
    </form>
  );
}
