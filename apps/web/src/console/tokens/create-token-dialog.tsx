import { Trans } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { CreateTokenForm } from './create-token-form.tsx';
import { TokenSecret } from './token-secret.tsx';

interface Props {
  opened: boolean;
  onClose: () => void;
}

/** A form, and then the secret, which only a button takes away. */
export function CreateTokenDialog({ opened, onClose }: Props) {
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => {
    setSecret(null);
    onClose();
  };
  const isForm = secret === null;
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={isForm ? <Trans>New token</Trans> : <Trans>Your new token</Trans>}
      withCloseButton={isForm}
      closeOnEscape={isForm}
      closeOnClickOutside={isForm}
    >
      {isForm ? (
        <CreateTokenForm onCreated={setSecret} onCancel={close} />
      ) : (
        <TokenSecret secret={secret} onDone={close} />
      )}
    </Modal>
  );
}
