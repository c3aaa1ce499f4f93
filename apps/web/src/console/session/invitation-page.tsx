import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import { ScreenState } from '../parts/screen-state.tsx';
import { ROLE_WORDS } from '../team/role-words.ts';
import { AcceptForm } from './accept-form.tsx';
import { BarePage } from './bare-page.tsx';
import { EndedLink } from './ended-link.tsx';

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
        <AcceptForm token={token} email={email} onAccepted={() => void navigate({ to: '/', replace: true })} />
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
