import { Trans } from '@lingui/react/macro';
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { StatusMark } from '../../shared/status-mark.tsx';
import { IncidentGlance } from '../incidents/incident-glance.tsx';
import { useOpenIncidents } from '../incidents/use-open-incidents.ts';

export function OpenIncidents() {
  const { incidents } = useOpenIncidents();
  if (!incidents) return null;
  return (
    <Stack component="section" aria-labelledby="open-incidents" gap="sm">
      <Title order={2} id="open-incidents">
        <Trans>What is wrong now</Trans>
      </Title>
      {incidents.length === 0 && (
        <Paper withBorder p="md">
          <Group gap="xs" wrap="nowrap">
            <StatusMark tone="operational" />
            <Text>
              <Trans>No open incident.</Trans>
            </Text>
          </Group>
        </Paper>
      )}
      {incidents.map((incident) => (
        <IncidentGlance key={incident.id} incident={incident} />
      ))}
    </Stack>
  );
}
