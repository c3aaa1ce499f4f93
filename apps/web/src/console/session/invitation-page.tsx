import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Divider, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import { ScreenState } from '../parts/screen-state.tsx';
import { ROLE_WORDS } from '../team/role-words.ts';
import { AcceptForm } from './accept-form.tsx';
import { BarePage } from './bare-page.tsx';
import { EndedLink } from './ended-link.tsx';
import { ProviderSignIn } from './provider-sign-in.tsx';
import { useSignInOffer } from './use-sign-in-offer.ts';

const OfferedInvitationDocument = graphql(/* GraphQL */ `
  query OfferedInvitation($token: String!) {
    offeredInvitation(token: $token) {
      email
      role
      invitedBy
    }
  }
`);

export function InvitationPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { token = '' } = useSearch({ from: '/invitation' });
  const { data, error } = useQuery(OfferedInvitationDocument, { variables: { token }, fetchPolicy: 'no-cache' });
  const { offer, error: unknownOffer } = useSignInOffer();
  const offered = data?.offeredInvitation;
  if (offered) {
    const { email, invitedBy } = offered;
    const role = i18n._(ROLE_WORDS[offered.role].name);
    return (
      <BarePage
        title={t`Join the team`}
        lead={
          <Trans>
            {invitedBy} invites you to the console of this status page. Your role: {role}.
          </Trans>
        }
      >
        <ScreenState ready={offer} error={unknownOffer}>
          {({ passwords, provider }) => (
            <Stack>
              {provider !== null && (
                <>
                  <ProviderSignIn name={provider} isMain={!passwords} invitation={token} />
                  <Text size="sm" c="dimmed">
                    <Trans>
                      The address that {provider} has of you must be <b>{email}</b>.
                    </Trans>
                  </Text>
                </>
              )}
              {provider !== null && passwords && <Divider label={t`or`} />}
              {passwords && (
                <AcceptForm token={token} email={email} onAccepted={() => void navigate({ to: '/', replace: true })} />
              )}
            </Stack>
          )}
        </ScreenState>
      </BarePage>
    );
  }
  return (
    <BarePage title={data ? t`This invitation has ended` : t`Join the team`}>
      <ScreenState ready={data} error={error}>
        {() => (
          <EndedLink>
            <Trans>It has expired, was used, or was taken back. Ask whoever invited you for a new one.</Trans>
          </EndedLink>
        )}
      </ScreenState>
    </BarePage>
  );
}
