import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group } from '@mantine/core';
import { IconAlarm, IconEyeOff, IconLock, IconPin } from '@tabler/icons-react';
import { useClock } from '../../shared/clock.tsx';
import type { IncidentFactsFragment } from '../gql/graphql.ts';
import { IncidentStatusBadge } from './incident-status-badge.tsx';
import { isLate } from './is-late.ts';

/** The status, and what is out of the ordinary: a draft, pinned, late with its promise. */
export function IncidentBadges({ incident }: { incident: IncidentFactsFragment }) {
  const { t } = useLingui();
  const { now } = useClock();
  return (
    <Group gap="xs">
      {isLate(incident, now) && (
        <Badge
          color="orange"
          variant="outline"
          c="var(--status-partial)"
          leftSection={<IconAlarm size={14} aria-hidden />}
        >
          <Trans>Update overdue</Trans>
        </Badge>
      )}
      {incident.pinned && (
        <Badge variant="default" leftSection={<IconPin size={14} aria-hidden />}>
          <Trans>Pinned</Trans>
        </Badge>
      )}
      {incident.visibility === 'HIDDEN' && (
        <Badge
          variant="default"
          title={t`Visitors do not see this incident`}
          leftSection={<IconEyeOff size={14} aria-hidden />}
        >
          <Trans>Hidden</Trans>
        </Badge>
      )}
      {incident.visibility === 'AUTHENTICATED' && (
        <Badge variant="default" leftSection={<IconLock size={14} aria-hidden />}>
          <Trans>Signed-in people</Trans>
        </Badge>
      )}
      <IncidentStatusBadge status={incident.status} />
    </Group>
  );
}
