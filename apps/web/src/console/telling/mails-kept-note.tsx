import { Trans } from '@lingui/react/macro';
import { Alert, Anchor } from '@mantine/core';
import { IconMailPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../session/viewer-context.ts';
import { useNotifier } from './use-notifier.ts';

/** For whoever can change it: nobody is told by mail. */
export function MailsKeptNote() {
  const mayConfigure = useMay('site:configure');
  const notifier = useNotifier();
  if (!mayConfigure || !notifier?.keepsMails) return null;
  return (
    <Alert icon={<IconMailPause aria-hidden />} role="note">
      <Trans>Mails are kept, not sent: no mail server is set.</Trans>{' '}
      <Anchor underline="always" renderRoot={(props) => <Link to="/settings/mail" {...props} />}>
        <Trans>Set one</Trans>
      </Anchor>
    </Alert>
  );
}
