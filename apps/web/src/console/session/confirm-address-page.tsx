import { useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Text } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import { showProblem } from '../parts/notices.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { BarePage } from './bare-page.tsx';
import { EndedLink } from './ended-link.tsx';

const EmailChangeDocument = graphql(/* GraphQL */ `
  query EmailChange($token: String!) {
    emailChange(token: $token) {
      email
    }
  }
`);

const ConfirmEmailDocument = graphql(/* GraphQL */ `
  mutation ConfirmEmail($token: String!) {
    confirmEmail(token: $token)
  }
`);

export function ConfirmAddressPage() {
  const { t } = useLingui();
  const { token = '' } = useSearch({ from: '/confirm-address' });
  const { data, error } = useQuery(EmailChangeDocument, { variables: { token }, fetchPolicy: 'no-cache' });
  const [confirm, { data: confirmed, loading }] = useMutation(ConfirmEmailDocument, { variables: { token } });
  const address = confirmed?.confirmEmail;

  const onConfirm = async () => {
    try {
      await confirm();
    } catch (problem) {
      showProblem(problem);
    }
  };

  return (
    <BarePage title={t`Confirm your address`}>
      {address ? (
        <>
          <Alert role="status" color="green">
            <Trans>From now on you sign in with {address}.</Trans>
          </Alert>
          <Button renderRoot={(props) => <Link to="/" {...props} />}>
            <Trans>To the console</Trans>
          </Button>
        </>
      ) : (
        <ScreenState ready={data} error={error}>
          {({ emailChange }) => {
            if (!emailChange) {
              return (
                <EndedLink>
                  <Trans>This link has expired, was used, or never was one. Change the address once more.</Trans>
                </EndedLink>
              );
            }
            const { email } = emailChange;
            return (
              <>
                <Text>
                  <Trans>
                    You will sign in with <b>{email}</b> instead of the address before.
                  </Trans>
                </Text>
                <Button loading={loading} onClick={() => void onConfirm()}>
                  <Trans>Confirm</Trans>
                </Button>
              </>
            );
          }}
        </ScreenState>
      )}
    </BarePage>
  );
}
