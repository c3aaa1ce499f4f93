import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { BarePage } from './bare-page.tsx';

const RequestPasswordResetDocument = graphql(/* GraphQL */ `
  mutation RequestPasswordReset($email: String!) {
    requestPasswordReset(email: $email)
  }
`);

export function ForgotPasswordPage() {
  const { t } = useLingui();
  const [request] = useMutation(RequestPasswordResetDocument);
  const [asked, setAsked] = useState(false);
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (value.trim() ? null : t`Your email address, please`) },
  });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async ({ email }) => {
    if (await save(() => request({ variables: { email: email.trim() } }))) setAsked(true);
  });

  return (
    <BarePage title={t`Forgot your password?`} lead={<Trans>We mail you a link with which you set a new one.</Trans>}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {asked && (
            <Alert role="status">
              <Trans>
                If somebody signs in with this address, a mail is on its way. Its link is good for an hour. Where no
                mail server is set, whoever runs the server finds the link in its data folder.
              </Trans>
            </Alert>
          )}
          <TextInput label={t`Email`} type="email" autoComplete="username" autoFocus {...form.getInputProps('email')} />
          <FormProblem problem={problem} />
          <Button type="submit" loading={saving}>
            {asked ? <Trans>Mail it again</Trans> : <Trans>Mail me a link</Trans>}
          </Button>
          <Anchor renderRoot={(props) => <Link to="/sign-in" {...props} />}>
            <Trans>Back to the sign-in</Trans>
          </Anchor>
        </Stack>
      </form>
    </BarePage>
  );
}
