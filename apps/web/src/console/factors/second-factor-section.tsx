import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { hasSecondFactor } from '@signet/domain/sign-in';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import type { FactorFactsFragment } from '../gql/graphql.ts';
import { showDone } from '../parts/notices.tsx';
import { SettingsSection } from '../settings/settings-section.tsx';
import { AuthenticatorSetup } from './authenticator-setup.tsx';
import { CodesLeft } from './codes-left.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { RemoveAuthenticatorDialog } from './remove-authenticator-dialog.tsx';
import { useEnrol } from './use-enrol.ts';
import { useProof } from './use-proof.tsx';

/** An authenticator app, and the recovery codes. */
export function SecondFactorSection({ factors }: { factors: FactorFactsFragment }) {
  const { t } = useLingui();
  const { withProof, proofDialog } = useProof();
  const { enrol, enrolling, enrolled, forgetEnrolled } = useEnrol(withProof);
  const [codes, setCodes] = useState<readonly string[]>();
  const [removing, remove] = useDisclosure(false);
  const hasApp = factors.signsInBy.includes('AUTHENTICATOR');

  const onAdded = (recoveryCodes: string[] | null) => {
    forgetEnrolled();
    if (recoveryCodes) setCodes(recoveryCodes);
    else showDone(<Trans>The authenticator app is set up.</Trans>);
  };

  return (
    <SettingsSection title={t`Second factor`}>
      <Stack>
        <Text c="dimmed">
          <Trans>
            An authenticator app shows a code that changes every 30 seconds. With it, a password that somebody found out
            is not enough to sign in as you.
          </Trans>
        </Text>
        {hasApp ? (
          <Group gap="xs">
            <IconCheck size={18} color="var(--status-operational)" aria-hidden />
            <Text fw={600}>
              <Trans>An authenticator app is set up</Trans>
            </Text>
          </Group>
        ) : (
          <Group>
            <Button
              variant="default"
              leftSection={<IconDeviceMobile size={18} aria-hidden />}
              loading={enrolling}
              onClick={() => void enrol()}
            >
              <Trans>Set up an authenticator app</Trans>
            </Button>
          </Group>
        )}
        {hasSecondFactor(factors.signsInBy) && (
          <CodesLeft left={factors.recoveryCodesLeft} withProof={withProof} onRenewed={setCodes}>
            {hasApp && (
              <Button variant="default" onClick={remove.open}>
                <Trans>Remove the app</Trans>
              </Button>
            )}
          </CodesLeft>
        )}
      </Stack>
      <Modal
        opened={enrolled !== undefined}
        onClose={forgetEnrolled}
        closeOnClickOutside={false}
        title={t`Set up an authenticator app`}
      >
        {enrolled && (
          <AuthenticatorSetup enrolled={enrolled} withProof={withProof} onAdded={onAdded} onCancel={forgetEnrolled} />
        )}
      </Modal>
      <Modal
        opened={codes !== undefined}
        onClose={() => setCodes(undefined)}
        closeOnClickOutside={false}
        closeOnEscape={false}
        withCloseButton={false}
        title={t`Your recovery codes`}
      >
        {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />}
      </Modal>
      <RemoveAuthenticatorDialog
        hasPassword={factors.signsInBy.includes('PASSWORD')}
        opened={removing}
        onClose={remove.close}
      />
      {proofDialog}
    </SettingsSection>
  );
}
