import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { reaches } from '@signet/domain/role';
import { useState } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { Time } from '../../shared/time.tsx';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import { graphql } from '../gql/gql.ts';
import type { InvitationFactsFragment, SentFactsFragment } from '../gql/graphql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';
import { useViewer } from '../session/viewer-context.ts';
import { InvitationLink } from './invitation-link.tsx';
import { ROLE_WORDS } from './role-words.ts';

graphql(/* GraphQL */ `
  fragment InvitationFacts on Invitation {
    id
    email
    role
    invitedBy
    expiresAt
  }
`);

const ResendInvitationDocument = graphql(/* GraphQL */ `
  mutation ResendInvitation($id: ID!) {
    resendInvitation(id: $id) {
      ...SentFacts
    }
  }
`);

const RevokeInvitationDocument = graphql(/* GraphQL */ `
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id)
  }
`);

export function InvitationRow({ invitation }: { invitation: InvitationFactsFragment }) {
  const { i18n } = useLingui();
  const { role: mine } = useViewer();
  const { id, email, role, invitedBy } = invitation;
  const [sent, setSent] = useState<SentFactsFragment | null>(null);
  // The link is for the screen and for nothing that outlives it.
  const [resend, resending] = useMutation(ResendInvitationDocument, {
    fetchPolicy: 'no-cache',
    refetchQueries: ['Team'],
  });
  const [revoke, revoking] = useMutation(RevokeInvitationDocument, { refetchQueries: ['Team'] });

  const onResend = async () => {
    try {
      const { data } = await resend({ variables: { id } });
      if (data) setSent(data.resendInvitation);
    } catch (error) {
      showProblem(error);
    }
  };
  const onRevoke = async () => {
    try {
      await revoke({ variables: { id } });
      showDone(<Trans>The invitation of {email} is revoked.</Trans>);
    } catch (error) {
      showProblem(error);
    }
  };

  return (
    <li>
      <Group justify="space-between" gap="sm" px="md" py="sm">
        <Stack gap={2} miw={0} flex="1 1 260px">
          <Group gap="xs">
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {email}
            </Text>
            <Badge variant="light">{i18n._(ROLE_WORDS[role].name)}</Badge>
          </Group>
          <Text size="sm" c="dimmed">
            <Trans>invited by {invitedBy}</Trans>
            {' · '}
            <Expiry at={invitation.expiresAt} />
          </Text>
        </Stack>
        {reaches(mine, role) && (
          <Group gap="xs">
            <Button variant="default" loading={resending.loading} onClick={() => void onResend()}>
              <Trans>Send again</Trans>
              <VisuallyHidden> {email}</VisuallyHidden>
            </Button>
            <Button
              variant="default"
              c="var(--status-major)"
              loading={revoking.loading}
              onClick={() => void onRevoke()}
            >
              <Trans>Revoke</Trans>
              <VisuallyHidden> {email}</VisuallyHidden>
            </Button>
          </Group>
        )}
      </Group>
      <Modal opened={sent !== null} onClose={() => setSent(null)} title={<Trans>Invitation sent again</Trans>}>
        {sent && <InvitationLink sent={sent} onDone={() => setSent(null)} />}
      </Modal>
    </li>
  );
}

function Expiry({ at }: { at: string }) {
  const { now } = useClock();
  if (Date.parse(at) > now) {
    return (
      <Trans>
        good until <Time at={at} show="moment" />
      </Trans>
    );
  }
  return (
    <Text span fw={600} c="var(--status-major)">
      <Trans>
        expired <Time at={at} show="relative" />: send it again
      </Trans>
    </Text>
  );
}
