import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Button, Text } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { ScreenState } from '../parts/screen-state.tsx';
import { BarePage } from './bare-page.tsx';
import { ResetPasswordForm } from './reset-password-form.tsx';

const PasswordResetDocument = graphql(/* GraphQL */ `
  query PasswordReset($token: String!) {
    passwordReset(token: $token) {
      email
    }
  }
`);

export function ResetPasswordPage() {
  const { t } = useLingui();
  const { token = '' } = useSearch({ from: '/reset-password' });
  const [done, setDone] = useState(false);
  const { data, error } = useQuery(PasswordResetDocument, { variables: { token }, fetchPolicy: 'no-cache' });
  return (
    <BarePage title={t`Set a new password`}>
      {done ? (
        <>
          <Alert role="status" color="green">
            <Trans>Your new password holds. All sessions have ended.</Trans>
          </Alert>
          <Button renderRoot={(props) => <Link to="/sign-in" {...props} />}>
            <Trans>Sign in</Trans>
          </Button>
        </>
      ) : (
        <ScreenState ready={data} error={error}>
          {({ passwordReset }) =>
            passwordReset ? (
              <ResetPasswordForm token={token} email={passwordReset.email} onDone={() => setDone(true)} />
            ) : (
              <>
                <Text>
                  <Trans>This link has expired, was used, or never was one.</Trans>
                </Text>
                <Anchor renderRoot={(props) => <Link to="/forgot-password" {...props} />}>
                  <Trans>Ask for a new one</Trans>
                </Anchor>
              </>
            )
          }
        </ScreenState>
      )}
    </BarePage>
  );
}
