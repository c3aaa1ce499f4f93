import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { problemOf } from '../client/problem.ts';
import { ProblemText } from './problem-text.tsx';

interface Props<T> {
  /** What the screen shows; undefined while it is being fetched. */
  ready: T | undefined;
  error: unknown;
  children: (ready: T) => ReactNode;
}

/** Loading and failure look the same on every screen. What is already there stays when a refetch fails. */
export function ScreenState<T>({ ready, error, children }: Props<T>) {
  const client = useApolloClient();
  if (ready !== undefined) return children(ready);
  if (!error) {
    return (
      <Stack aria-busy="true">
        <Skeleton height={88} />
        <Skeleton height={160} />
      </Stack>
    );
  }
  return (
    <Alert color="red" role="alert" title={<Trans>This could not be loaded</Trans>}>
      <Group justify="space-between">
        <ProblemText problem={problemOf(error)} />
        <Button
          variant="default"
          onClick={() => void client.refetchQueries({ include: 'active' }).catch(() => undefined)}
        >
          <Trans>Try again</Trans>
        </Button>
      </Group>
    </Alert>
  );
}
