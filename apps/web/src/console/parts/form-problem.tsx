import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { Problem } from '../client/problem.ts';
import { ProblemText } from './problem-text.tsx';

interface Props {
  problem: Problem | undefined;
  /** Offered when somebody else changed the thing meanwhile. */
  onKeepMine?: () => void;
  onTakeTheirs?: () => void;
}

/** Why a form was not saved, above its buttons. */
export function FormProblem({ problem, onKeepMine, onTakeTheirs }: Props) {
  if (!problem) return null;
  if (problem.code === 'CONFLICT' && onKeepMine && onTakeTheirs) {
    return (
      <Alert color="orange" role="alert" title={<Trans>Somebody else changed this meanwhile</Trans>}>
        <Stack gap="sm">
          <Text>
            <Trans>Nothing was overwritten. Take their version into the form, or save yours over it.</Trans>
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onTakeTheirs}>
              <Trans>Take theirs</Trans>
            </Button>
            <Button variant="default" onClick={onKeepMine}>
              <Trans>Keep mine</Trans>
            </Button>
          </Group>
        </Stack>
      </Alert>
    );
  }
  return (
    <Alert color="red" role="alert">
      {problem.fields.length > 0 ? <Trans>Please look at the marked fields.</Trans> : <ProblemText problem={problem} />}
    </Alert>
  );
}
