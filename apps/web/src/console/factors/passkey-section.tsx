import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import listStyles from '../account/session-list.module.css';
import type { FactorFactsFragment } from '../gql/graphql.ts';
import { showDone } from '../parts/notices.tsx';
import { SettingsSection } from '../settings/settings-section.tsx';
import { PasskeyForm } from './passkey-form.tsx';
import { PasskeyRow } from './passkey-row.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useProof } from './use-proof.tsx';

export function PasskeySection({ factors: { passkeys } }: { factors: FactorFactsFragment }) {
  const { t } = useLingui();
  const { withProof, proofDialog } = useProof();
  const [adding, add] = useDisclosure(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const close = () => {
    add.close();
    setCodes(undefined);
  };

  const onAdded = (recoveryCodes: string[] | null) => {
    if (recoveryCodes) return setCodes(recoveryCodes);
    close();
    showDone(<Trans>The passkey is added.</Trans>);
  };

  return (
    <SettingsSection title={t`Passkeys`}>
      <Stack>
        <Text c="dimmed">
          <Trans>
            With a passkey you sign in without a password, by the lock of your phone or computer, or by a security key.
            Once you have one, your password alone is not enough any more.
          </Trans>
        </Text>
        {passkeys.length > 0 && (
          <ul className={listStyles.list}>
            {passkeys.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} withProof={withProof} />
            ))}
          </ul>
        )}
        {browserSupportsWebAuthn() ? (
          <Group>
            <Button variant="default" leftSection={<IconFingerprint size={18} aria-hidden />} onClick={add.open}>
              <Trans>Add a passkey</Trans>
            </Button>
          </Group>
        ) : (
          <Text size="sm">
            <Trans>This browser makes no passkeys here: they need HTTPS, or the address http://localhost.</Trans>
          </Text>
        )}
      </Stack>
      <Modal
        opened={adding}
        onClose={close}
        closeOnClickOutside={codes === undefined}
        closeOnEscape={codes === undefined}
        withCloseButton={codes === undefined}
        title={codes ? t`Your recovery codes` : t`Add a passkey`}
      >
        {codes ? (
          <RecoveryCodes codes={codes} onDone={close} />
        ) : (
          <PasskeyForm withProof={withProof} onAdded={onAdded} onCancel={close} />
        )}
      </Modal>
      {proofDialog}
    </SettingsSection>
  );
}
