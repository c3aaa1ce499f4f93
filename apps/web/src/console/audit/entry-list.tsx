import { useQuery } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import type { AuditFilter } from '../gql/graphql.ts';
import { LoadMore } from '../parts/load-more.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { AuditEntriesDocument } from './entry-facts.ts';
import { EntryRow } from './entry-row.tsx';

export function EntryList({ filter }: { filter: AuditFilter }) {
  const { data, previousData, error, fetchMore } = useQuery(AuditEntriesDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <ScreenState ready={(data ?? (error ? undefined : previousData))?.auditEntries} error={error}>
      {({ nodes, pageInfo, totalCount }) =>
        nodes.length === 0 ? (
          <Text c="dimmed">
            <Trans>Nothing like this was done.</Trans>
          </Text>
        ) : (
          <>
            <RowList>
              {nodes.map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </RowList>
            <Group justify="space-between">
              <Text size="sm" c="dimmed" role="status">
                <Trans>
                  {nodes.length} of <Plural value={totalCount} one="# entry" other="# entries" />
                </Trans>
              </Text>
              {pageInfo.hasNextPage && (
                <LoadMore load={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />
              )}
            </Group>
          </>
        )
      }
    </ScreenState>
  );
}
