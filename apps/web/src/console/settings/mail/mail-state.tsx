import { Trans } from '@lingui/react/macro';
import { Alert, Code } from '@mantine/core';
import { IconInbox, IconMail } from '@tabler/icons-react';
import type { MailSettingsFactsFragment } from '../../gql/graphql.ts';

/** What becomes of mails now. */
export function MailState({ settings }: { settings: MailSettingsFactsFragment }) {
  const { source, host, port, user, senderName, senderAddress } = settings;
  if (source === 'NONE') {
    return (
      <Alert color="orange" icon={<IconInbox aria-hidden />} title={<Trans>Nothing is sent: mails are kept</Trans>}>
        <Trans>
          No mail server is set. What people would have got is kept below, so that you see what it looks like, and is
          not sent later. Set a server, and mails leave from the next one on.
        </Trans>
      </Alert>
    );
  }
  const server = `${host}:${port}`;
  const sender = senderName === null ? (senderAddress ?? '') : `${senderName} <${senderAddress}>`;
  return (
    <Alert icon={<IconMail aria-hidden />} title={<Trans>Mails are sent through {server}</Trans>}>
      <Trans>
        They come from {sender}
        {user !== null && <>, and {user} signs in there</>}.
      </Trans>{' '}
      {source === 'ENVIRONMENT' && (
        <Trans>
          Set by the environment, with <Code>SIGNET_SMTP_URL</Code> and <Code>SIGNET_MAIL_FROM</Code>: it can be changed
          there only, and holds over what would be saved here.
        </Trans>
      )}
    </Alert>
  );
}
