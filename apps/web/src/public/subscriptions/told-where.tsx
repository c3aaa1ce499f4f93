import { Trans } from '@lingui/react/macro';
import type { ManagedFieldsFragment } from '../gql/graphql.ts';

const CHATS: Record<string, string> = { SLACK: 'Slack', DISCORD: 'Discord', TEAMS: 'Teams' };

/** By what, and at which address, somebody is told. */
export function ToldWhere({ subscription: { channel, address } }: { subscription: ManagedFieldsFragment }) {
  const chat = CHATS[channel];
  if (channel === 'EMAIL')
    return (
      <Trans>
        By mail to <b>{address}</b>
      </Trans>
    );
  if (chat !== undefined)
    return (
      <Trans>
        In a channel of {chat}, at <b>{address}</b>
      </Trans>
    );
  return (
    <Trans>
      By webhook, at <b>{address}</b>
    </Trans>
  );
}
