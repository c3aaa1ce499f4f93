import { Trans } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { PasskeyProblem } from '../factors/passkey-problem.tsx';

interface Props {
  /** Whether it is what the screen is for. */
  isMain?: boolean;
  /** Has the browser ask for a passkey, and does what it is for. */
  onUse: () => Promise<void>;
}

/** Nothing where the browser knows no passkeys, as over plain HTTP. */
export function PasskeyButton({ isMain = false, onUse }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  if (!browserSupportsWebAuthn()) return null;

  const use = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await onUse();
    } catch (failed) {
      setError(failed);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Stack>
      <PasskeyProblem error={error} />
      <Button
        variant={isMain ? 'filled' : 'default'}
        leftSection={<IconFingerprint size={18} aria-hidden />}
        loading={busy}
        autoFocus={isMain}
        onClick={() => void use()}
      >
        <Trans>Use a passkey</Trans>
      </Button>
    </Stack>
  );
}
