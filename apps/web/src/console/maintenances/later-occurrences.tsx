import { Trans } from '@lingui/react/macro';
import { Stack, Text, Title } from '@mantine/core';
import type { MaintenanceStoryQuery } from '../gql/graphql.ts';
import { RowList } from '../parts/row-list.tsx';
import { MaintenanceRow } from './maintenance-row.tsx';

/** Those planned after this one in its series; nothing where there are none. */
export function LaterOccurrences({ later: { nodes, totalCount } }: { later: MaintenanceStoryQuery['later'] }) {
  const planned = nodes.filter(({ status }) => status === 'SCHEDULED');
  if (planned.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="later" gap="sm">
      <Title order={2} id="later">
        <Trans>Later times</Trans>
      </Title>
      <RowList>
        {planned.map((maintenance) => (
          <MaintenanceRow key={maintenance.id} maintenance={maintenance} />
        ))}
      </RowList>
      {totalCount > planned.length && (
        <Text size="sm" c="dimmed">
          <Trans>
            The next {planned.length} of {totalCount}
          </Trans>
        </Text>
      )}
    </Stack>
  );
}
