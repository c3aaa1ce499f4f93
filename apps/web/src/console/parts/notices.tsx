import { Trans } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { notifications, notificationsStore } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { problemOf } from '../client/problem.ts';
import { ProblemText } from './problem-text.tsx';

export function showProblem(error: unknown): void {
  const problem = problemOf(error);
  // The dialog that asks to sign in again says it already.
  if (problem.code === 'UNAUTHENTICATED') return;
  notifications.show({
    color: 'red',
    autoClose: 10_000,
    title: <Trans>That did not work</Trans>,
    message: <ProblemText problem={problem} />,
  });
}

export function showDone(message: ReactNode): void {
  notifications.show({ color: 'green', message });
}

/** Tells what was done, with a way back for a while. A second notice of the same subject takes the place of the first. */
export function showUndo(subject: string, message: ReactNode, undo: () => void): void {
  const id = `undo ${subject} ${Date.now()}`;
  const { notifications: shown, queue } = notificationsStore.getState();
  for (const earlier of [...shown, ...queue]) {
    if (earlier.id?.startsWith(`undo ${subject} `)) notifications.hide(earlier.id);
  }
  notifications.show({
    id,
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          <Trans>Undo</Trans>
        </Button>
      </Group>
    ),
  });
}
