import { Trans } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { ImportForm } from './import-form.tsx';

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function ImportDialog({ opened, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={<Trans>Import subscribers</Trans>}
      withCloseButton={!busy}
      closeOnEscape={!busy}
      closeOnClickOutside={false}
    >
      <ImportForm onClose={onClose} onBusy={setBusy} />
    </Modal>
  );
}
