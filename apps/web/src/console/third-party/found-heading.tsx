import { Trans } from '@lingui/react/macro';
import { Alert, Group, Stack, Text } from '@mantine/core';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import { isUnreadable, type FoundService } from './found-service.ts';
import { needsPlace } from './places-fields.tsx';

/** Who it is, and how it is now. */
export function FoundHeading({ found: { name, note, preview } }: { found: FoundService }) {
  const { status, statusText, format } = preview;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text fw={600}>{name}</Text>
        <ComponentStatusLabel status={status} />
        {statusText && (
          <Text size="sm" c="dimmed">
            {statusText}
          </Text>
        )}
      </Group>
      {note && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
      {isUnreadable(preview) && !needsPlace(format) && (
        <Alert color="orange">
          <Trans>It cannot be read at this moment. It can be followed all the same.</Trans>
        </Alert>
      )}
    </Stack>
  );
}
