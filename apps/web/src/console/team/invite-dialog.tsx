import { Trans } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { SentFactsFragment } from '../gql/graphql.ts';
import { InvitationLink } from './invitation-link.tsx';
import { InviteForm } from './invite-form.tsx';

interface Props {
  opened: boolean;
  onClose: () => void;
}

/** A form, and then the link, which only a button takes away. */
export function InviteDialog({ opened, onClose }: Props) {
  const [sent, setSent] = useState<SentFactsFragment | null>(null);
  const close = () => {
    setSent(null);
    onClose();
  };
  const isForm = sent === null;
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={isForm ? <Trans>Invite somebody</Trans> : <Trans>Invited</Trans>}
      withCloseButton={isForm}
      closeOnEscape={isForm}
      closeOnClickOutside={isForm}
    >
      {isForm ? <InviteForm onSent={setSent} onCancel={close} /> : <InvitationLink sent={sent} onDone={close} />}
    </Modal>
  );
}
