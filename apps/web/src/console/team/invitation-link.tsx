import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconMail, IconMailOff } from '@tabler/icons-react';
import { graphql } from '../gql/gql.ts';
import type { SentFactsFragment } from '../gql/graphql.ts';
import { Snippet } from '../share/snippet.tsx';

graphql(/* GraphQL */ `
  fragment SentFacts on SentInvitation {
    url
    mailed
    invitation {
      ...InvitationFacts
    }
  }
`);

interface Props {
  sent: SentFactsFragment;
  onDone: () => void;
}

export function InvitationLink({ sent: { url, mailed, invitation }, onDone }: Props) {
  const { t } = useLingui();
  const { email } = invitation;
  return (
    <Stack>
      <Alert color={mailed ? 'blue' : 'orange'} icon={mailed ? <IconMail aria-hidden /> : <IconMailOff aria-hidden />}>
        {mailed ? (
          <Trans>
            A mail is on its way to {email}. If it does not arrive, hand this link over yourself; it is shown this once.
          </Trans>
        ) : (
          <Trans>
            No mail server is set, so nothing was mailed. Hand this link to {email} yourself; it is shown this once.
          </Trans>
        )}
      </Alert>
      <Snippet label={t`Invitation link`} text={url} />
      <Group justify="flex-end">
        <Button onClick={onDone} data-autofocus>
          <Trans>Done</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
