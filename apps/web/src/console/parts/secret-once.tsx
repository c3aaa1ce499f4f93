import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  /** That it cannot be read again, and what it is good for. */
  warning: ReactNode;
  /** The secret, and how it is used. */
  children: ReactNode;
  onDone: () => void;
}

/** A secret that is shown this once, until somebody says that they have it. */
export function SecretOnce({ warning, children, onDone }: Props) {
  return (
    <Stack>
      <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
        {warning}
      </Alert>
      {children}
      <Group justify="flex-end">
        <Button onClick={onDone} data-autofocus>
          <Trans>I have stored it</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
