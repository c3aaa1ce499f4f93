import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ComponentProps, ReactNode } from 'react';
import { DeleteDialog } from './delete-dialog.tsx';

interface Props extends Omit<ComponentProps<typeof DeleteDialog>, 'opened' | 'onClose'> {
  children?: ReactNode;
}

/** Asks before anything is lost. */
export function DeleteButton({ children = <Trans>Delete</Trans>, ...dialog }: Props) {
  const [asking, ask] = useDisclosure(false);
  return (
    <>
      <Button variant="default" c="var(--status-major)" onClick={ask.open}>
        {children}
      </Button>
      <DeleteDialog opened={asking} onClose={ask.close} {...dialog} />
    </>
  );
}
