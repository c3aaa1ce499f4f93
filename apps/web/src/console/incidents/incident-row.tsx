import { Trans } from '@lingui/react/macro';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useClock } from '../../shared/clock.tsx';
import { formatDuration } from '../../shared/time-format.ts';
import { Time } from '../../shared/time.tsx';
import type { IncidentFactsFragment } from '../gql/graphql.ts';
import { IncidentBadges } from './incident-badges.tsx';

export function IncidentRow({ incident }: { incident: IncidentFactsFragment }) {
  const affected = incident.impacts.map(({ component }) => component.name).join(', ');
  return (
    <li>
      <Group justify="space-between" gap="xs" px="md" py="sm">
        <Stack gap={2} miw={0}>
          <Anchor
            fw={600}
            c="var(--text)"
            renderRoot={(props) => <Link to="/incidents/$incidentId" params={{ incidentId: incident.id }} {...props} />}
          >
            {incident.title}
          </Anchor>
          <Text size="sm" c="dimmed">
            <Time at={incident.startedAt} show="moment" />
            <Lasted incident={incident} />
            {affected && ` · ${affected}`}
          </Text>
        </Stack>
        <IncidentBadges incident={incident} />
      </Group>
    </li>
  );
}

function Lasted({ incident: { startedAt, resolvedAt } }: { incident: IncidentFactsFragment }) {
  const { locale } = useClock();
  if (!resolvedAt) return null;
  const duration = formatDuration(new Date(resolvedAt).getTime() - new Date(startedAt).getTime(), locale);
  return (
    <>
      {' · '}
      <Trans>lasted {duration}</Trans>
    </>
  );
}
