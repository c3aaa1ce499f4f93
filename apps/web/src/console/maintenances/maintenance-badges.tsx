import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group } from '@mantine/core';
import { IconAlarm, IconEyeOff, IconLock, IconRepeat } from '@tabler/icons-react';
import { useClock } from '../../shared/clock.tsx';
import { isOverdue } from '../../shared/is-overdue.ts';
import { MAINTENANCE_WORDS } from '../../shared/status-words.ts';
import type { MaintenanceFactsFragment } from '../gql/graphql.ts';

/** The state, and what is out of the ordinary: late, recurring, a draft. */
export function MaintenanceBadges({ maintenance }: { maintenance: MaintenanceFactsFragment }) {
  const { t, i18n } = useLingui();
  const { now } = useClock();
  const { status, visibility, recurrence } = maintenance;
  const over = status === 'COMPLETED' || status === 'CANCELLED';
  return (
    <Group gap="xs">
      {isOverdue(maintenance, now) && (
        <Badge
          color="orange"
          variant="outline"
          c="var(--status-partial)"
          leftSection={<IconAlarm size={14} aria-hidden />}
        >
          <Trans>Overdue</Trans>
        </Badge>
      )}
      {recurrence && !recurrence.endedAt && (
        <Badge variant="default" leftSection={<IconRepeat size={14} aria-hidden />}>
          <Trans>Recurring</Trans>
        </Badge>
      )}
      {visibility === 'HIDDEN' && (
        <Badge
          variant="default"
          title={t`Visitors do not see this maintenance`}
          leftSection={<IconEyeOff size={14} aria-hidden />}
        >
          <Trans>Hidden</Trans>
        </Badge>
      )}
      {visibility === 'AUTHENTICATED' && (
        <Badge variant="default" leftSection={<IconLock size={14} aria-hidden />}>
          <Trans>Signed-in people</Trans>
        </Badge>
      )}
      <Badge variant={over ? 'default' : 'light'} c={over ? 'dimmed' : 'var(--text)'}>
        {i18n._(MAINTENANCE_WORDS[status])}
      </Badge>
    </Group>
  );
}
