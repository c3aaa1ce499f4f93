import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import { ProviderButton } from './provider-button.tsx';

const BeginProviderSignInDocument = graphql(/* GraphQL */ `
  mutation BeginProviderSignIn($invitation: String) {
    beginProviderSignIn(invitation: $invitation)
  }
`);

interface Props {
  name: string;
  isMain?: boolean;
  /** The token of the link that they came by. */
  invitation?: string;
  wanted?: string | undefined;
}

export function ProviderSignIn({ name, isMain = false, invitation, wanted }: Props) {
  const [start] = useMutation(BeginProviderSignInDocument);
  const begin = async () =>
    (await start({ variables: invitation === undefined ? {} : { invitation } })).data?.beginProviderSignIn;
  return (
    <ProviderButton name={name} isMain={isMain} begin={begin} wanted={wanted}>
      {invitation === undefined ? <Trans>Sign in with {name}</Trans> : <Trans>Join with {name}</Trans>}
    </ProviderButton>
  );
}
