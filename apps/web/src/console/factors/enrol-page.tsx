import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { IconDeviceMobile, IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { socket } from '../client/socket.ts';
import { BarePage } from '../session/bare-page.tsx';
import { useSignOut } from '../session/use-sign-out.ts';
import { AuthenticatorSetup } from './authenticator-setup.tsx';
import { PasskeyForm } from './passkey-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useEnrol } from './use-enrol.ts';
import { useProof } from './use-proof.tsx';

/** Where everybody needs a second factor: what comes before the console for those who have none. */
export function EnrolPage() {
  const { t } = useLingui();
  const client = useApolloClient();
  const signOut = useSignOut();
  const { withProof, proofDialog } = useProof();
  const { enrol, enrolling, enrolled, forgetEnrolled } = useEnrol(withProof);
  const [isMaking, setMaking] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();

  const goOn = async () => {
    // The socket was opened as one who may see nothing.
    socket.terminate();
    await client.refetchQueries({ include: ['Session'] });
  };
  const onAdded = (recoveryCodes: string[] | null) => (recoveryCodes ? setCodes(recoveryCodes) : void goOn());

  if (codes)
    return (
      <BarePage title={t`Your recovery codes`}>
        <RecoveryCodes codes={codes} onDone={() => void goOn()} />
      </BarePage>
    );
  if (enrolled)
    return (
      <BarePage title={t`Set up an authenticator app`}>
        <AuthenticatorSetup enrolled={enrolled} withProof={withProof} onAdded={onAdded} onCancel={forgetEnrolled} />
        {proofDialog}
      </BarePage>
    );
  if (isMaking)
    return (
      <BarePage title={t`Add a passkey`}>
        <PasskeyForm withProof={withProof} onAdded={onAdded} onCancel={() => setMaking(false)} />
        {proofDialog}
      </BarePage>
    );
  return (
    <BarePage
      title={t`Set up a second factor`}
      lead={
        <Trans>
          Everybody who works here needs one besides the password, so that a password that somebody found out is not
          enough. Choose one; you can add the other later.
        </Trans>
      }
    >
      {browserSupportsWebAuthn() && (
        <Button leftSection={<IconFingerprint size={18} aria-hidden />} onClick={() => setMaking(true)}>
          <Trans>Add a passkey</Trans>
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconDeviceMobile size={18} aria-hidden />}
        loading={enrolling}
        onClick={() => void enrol()}
      >
        <Trans>Set up an authenticator app</Trans>
      </Button>
      <Button variant="subtle" onClick={() => void signOut()}>
        <Trans>Sign out</Trans>
      </Button>
      {proofDialog}
    </BarePage>
  );
}
