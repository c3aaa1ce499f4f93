import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Text } from '@mantine/core';
import { Time } from '../../shared/time.tsx';

/** Says that a draft was there already, with a way to begin anew. */
export function RestoredNotice({ from, onDiscard }: { from: string; onDiscard: () => void }) {
  return (
    <Alert p="sm">
      <Group justify="space-between">
        <Text size="sm">
          <Trans>
            Restored draft from <Time at={from} show="moment" />
          </Trans>
        </Text>
        <Button size="compact-sm" variant="default" onClick={onDiscard}>
          <Trans>Discard draft</Trans>
        </Button>
      </Group>
    </Alert>
  );
}
