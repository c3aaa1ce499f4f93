import { useReactiveVar } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Stack, Text } from '@mantine/core';
import { sessionLost } from '../client/session-lost.ts';
import { SignInElsewhere } from './sign-in-elsewhere.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useViewer } from './viewer-context.ts';

/** Over the screen and not instead of it, so that nothing typed is lost. */
export function SessionDialog() {
  const { t } = useLingui();
  const lost = useReactiveVar(sessionLost);
  const { email } = useViewer();
  return (
    <Modal
      opened={lost}
      onClose={() => undefined}
      title={t`Sign in again`}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      zIndex={500}
      centered
    >
      <Stack>
        <Text>
          <Trans>Your session has ended. What you were writing is still there.</Trans>
        </Text>
        <SignInForm email={email} byProvider={(name, isMain) => <SignInElsewhere name={name} isMain={isMain} />} />
      </Stack>
    </Modal>
  );
}
