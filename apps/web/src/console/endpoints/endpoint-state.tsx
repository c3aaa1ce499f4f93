import { Trans } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { EndpointFactsFragment } from '../gql/graphql.ts';

/** Whether it is told anything. */
export function EndpointState({ endpoint: { quarantinedAt } }: { endpoint: EndpointFactsFragment }) {
  if (quarantinedAt === null) {
    return (
      <Badge variant="default" leftSection={<IconCheck size={12} aria-hidden />}>
        <Trans>Active</Trans>
      </Badge>
    );
  }
  return (
    <Badge
      variant="outline"
      color="red"
      c="var(--status-major)"
      leftSection={<IconAlertTriangle size={12} aria-hidden />}
    >
      <Trans>In quarantine</Trans>
    </Badge>
  );
}
