import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useClock } from '../../shared/clock.tsx';
import { formatDuration } from '../../shared/time-format.ts';
import { TimeWindow } from '../../shared/time-window.tsx';
import type { MaintenanceFactsFragment } from '../gql/graphql.ts';
import { MaintenanceBadges } from './maintenance-badges.tsx';

export function MaintenanceRow({ maintenance }: { maintenance: MaintenanceFactsFragment }) {
  const { locale } = useClock();
  const { id, title, plannedStart, plannedEnd, actualStart, actualEnd, components } = maintenance;
  const affected = components.map(({ component }) => component.name).join(', ');
  const [from, to] = actualStart && actualEnd ? [actualStart, actualEnd] : [plannedStart, plannedEnd];
  return (
    <li>
      <Group justify="space-between" gap="xs" px="md" py="sm">
        <Stack gap={2} miw={0}>
          <Anchor
            fw={600}
            c="var(--text)"
            renderRoot={(props) => <Link to="/maintenance/$maintenanceId" params={{ maintenanceId: id }} {...props} />}
          >
            {title}
          </Anchor>
          <Text size="sm" c="dimmed">
            <TimeWindow from={from} to={to} />
            {` · ${formatDuration(Date.parse(to) - Date.parse(from), locale)}`}
            {affected && ` · ${affected}`}
          </Text>
        </Stack>
        <MaintenanceBadges maintenance={maintenance} />
      </Group>
    </li>
  );
}
