import { useQuery } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { RowList } from '../parts/row-list.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { NoSubscribers } from './no-subscribers.tsx';
import { SubscriberListDocument } from './subscriber-facts.ts';
import { SubscriberRow } from './subscriber-row.tsx';
import { useSubscriberSearch } from './use-subscriber-search.ts';

export function SubscriberList() {
  const { filter } = useSubscriberSearch();
  const { data, previousData, error, fetchMore } = useQuery(SubscriberListDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });

  return (
    <ScreenState ready={(data ?? (error ? undefined : previousData))?.subscribers} error={error}>
      {({ nodes, pageInfo, totalCount }) => {
        if (nodes.length === 0) return <NoSubscribers />;
        return (
          <>
            <RowList>
              {nodes.map((subscriber) => (
                <SubscriberRow key={subscriber.id} subscriber={subscriber} />
              ))}
            </RowList>
            <Group justify="space-between">
              <Text size="sm" c="dimmed" role="status">
                <Trans>
                  {nodes.length} of <Plural value={totalCount} one="# subscriber" other="# subscribers" />
                </Trans>
              </Text>
              {pageInfo.hasNextPage && (
                <LoadMore load={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />
              )}
            </Group>
          </>
        );
      }}
    </ScreenState>
  );
}
