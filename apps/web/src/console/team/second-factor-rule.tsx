import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Paper, Stack, Switch, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useProof } from '../factors/use-proof.tsx';
import { graphql } from '../gql/gql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';

const RequireSecondFactorDocument = graphql(/* GraphQL */ `
  mutation RequireSecondFactor($required: Boolean!) {
    requireSecondFactor(required: $required)
  }
`);

interface Props {
  isRequired: boolean;
  /** Whether whoever decides it has one. */
  haveOne: boolean;
}

/** Whether a password alone lets anybody in. */
export function SecondFactorRule({ isRequired, haveOne }: Props) {
  const { t } = useLingui();
  const { withProof, proofDialog } = useProof();
  const [require] = useMutation(RequireSecondFactorDocument, { refetchQueries: ['Team'] });

  const onChange = async (required: boolean) => {
    try {
      await withProof(() => require({ variables: { required } }));
      showDone(
        required ? (
          <Trans>From now on everybody needs a second factor.</Trans>
        ) : (
          <Trans>Nobody has to have a second factor any more.</Trans>
        ),
      );
    } catch (error) {
      showProblem(error);
    }
  };

  return (
    <Paper withBorder p="md">
      <Stack gap="xs" maw={640}>
        <Switch
          label={t`Everybody needs a second factor`}
          description={t`An authenticator app or a passkey. Whoever has none is led to set one up after signing in, and can do nothing else before. API tokens go on.`}
          checked={isRequired}
          disabled={!isRequired && !haveOne}
          onChange={(event) => void onChange(event.currentTarget.checked)}
        />
        {!isRequired && !haveOne && (
          <Text size="sm">
            <Trans>
              Set one up for yourself first, on <AccountLink />.
            </Trans>
          </Text>
        )}
      </Stack>
      {proofDialog}
    </Paper>
  );
}

function AccountLink() {
  return (
    <Anchor underline="always" renderRoot={(props) => <Link to="/account" {...props} />}>
      <Trans>your account page</Trans>
    </Anchor>
  );
}
