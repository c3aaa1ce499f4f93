import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useClock } from '../../shared/clock.tsx';
import { MAINTENANCE_WORDS } from '../../shared/status-words.ts';
import { formatWindow } from '../../shared/time-format.ts';
import { AheadDocument } from './ahead-query.ts';

/** Maintenances in progress and to come; nothing is said where there are none. */
export function PlannedNext() {
  const { data } = useQuery(AheadDocument);
  const clock = useClock();
  const { i18n } = useLingui();
  const ahead = data?.maintenances.nodes.toSorted((a, b) => a.plannedStart.localeCompare(b.plannedStart)) ?? [];
  if (ahead.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="planned" gap="sm">
      <Title order={2} id="planned">
        <Trans>What is planned</Trans>
      </Title>
      {ahead.map(({ id, title, status, plannedStart, plannedEnd, components }) => (
        <Paper key={id} withBorder p="md">
          <Group justify="space-between" gap="xs">
            <Text fw={600}>{title}</Text>
            <Badge variant="light" c="var(--text)">
              {i18n._(MAINTENANCE_WORDS[status])}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {formatWindow(plannedStart, plannedEnd, clock.now, clock)}
            {components.length > 0 && ` · ${components.map(({ component }) => component.name).join(', ')}`}
          </Text>
        </Paper>
      ))}
    </Stack>
  );
}
