import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import type { IncidentStatus } from '@signet/domain/incident';
import { INCIDENT_WORDS } from '../../shared/status-words.ts';

/** How far the work on an incident is. Colours are for what is affected, not for this. */
export function IncidentStatusBadge({ status }: { status: IncidentStatus }) {
  const { i18n } = useLingui();
  return (
    <Badge variant={status === 'RESOLVED' ? 'default' : 'light'} c={status === 'RESOLVED' ? 'dimmed' : 'var(--text)'}>
      {i18n._(INCIDENT_WORDS[status])}
    </Badge>
  );
}
