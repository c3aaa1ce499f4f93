import { useReactiveVar } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, Text, Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { connection } from '../client/connection.ts';

/** Says that changes no longer arrive; a blink of the connection is not worth a word. */
export function ConnectionNotice() {
  const { t } = useLingui();
  const state = useReactiveVar(connection);
  const [settled] = useDebouncedValue(state, 2_000);
  const lost = state === 'lost' && settled === 'lost';
  return (
    <div role="status">
      {lost && (
        <Tooltip label={t`Changes by others do not arrive at the moment. It reconnects by itself.`}>
          <Group gap={6} wrap="nowrap" c="var(--status-partial)">
            <IconPlugConnectedX size={18} aria-hidden />
            <Text size="sm" fw={550} visibleFrom="sm">
              {t`Connection lost`}
            </Text>
            <Text size="sm" fw={550} hiddenFrom="sm">
              {t`Offline`}
            </Text>
          </Group>
        </Tooltip>
      )}
    </div>
  );
}
