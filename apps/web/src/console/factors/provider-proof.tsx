import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { graphql } from '../gql/gql.ts';
import { ProviderButton } from '../session/provider-button.tsx';
import { useSignInOffer } from '../session/use-sign-in-offer.ts';

const BeginProviderProofDocument = graphql(/* GraphQL */ `
  mutation BeginProviderProof {
    beginProviderProof
  }
`);

/** By signing in at the provider once more, which leaves the screen. */
export function ProviderProof() {
  const { offer } = useSignInOffer();
  const [start] = useMutation(BeginProviderProofDocument);
  const name = offer?.provider;
  if (!name) return null;
  return (
    <Stack gap="xs">
      <ProviderButton name={name} begin={async () => (await start()).data?.beginProviderProof}>
        <Trans>Show it with {name}</Trans>
      </ProviderButton>
      <Text size="sm" c="dimmed">
        <Trans>You sign in there once more, and come back to your account page. Then do again what you wanted.</Trans>
      </Text>
    </Stack>
  );
}
