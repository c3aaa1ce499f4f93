import { Trans } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  saving: boolean;
  isDirty: boolean;
  onDiscard: () => void;
  /** What the first button says. */
  children?: ReactNode;
}

/** The end of a form that stays where it is when it is saved. */
export function SaveButtons({ saving, isDirty, onDiscard, children = <Trans>Save</Trans> }: Props) {
  return (
    <Group>
      <Button type="submit" loading={saving} disabled={!isDirty}>
        {children}
      </Button>
      {isDirty && (
        <>
          <Button variant="default" onClick={onDiscard}>
            <Trans>Discard changes</Trans>
          </Button>
          <Text size="sm" c="dimmed">
            <Trans>There are unsaved changes.</Trans>
          </Text>
        </>
      )}
    </Group>
  );
}
