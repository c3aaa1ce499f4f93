import { useQuery } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { showProblem } from '../parts/notices.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { NoSubscribers } from './no-subscribers.tsx';
import { SubscriberListDocument } from './subscriber-facts.ts';
import { SubscriberRow } from './subscriber-row.tsx';
import { useSubscriberSearch } from './use-subscriber-search.ts';

export function SubscriberList() {
  const { filter } = useSubscriberSearch();
  const [loadingMore, setLoadingMore] = useState(false);
  const { data, previousData, error, fetchMore } = useQuery(SubscriberListDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });

  const loadMore = async (after: string | null) => {
    setLoadingMore(true);
    try {
      await fetchMore({ variables: { after } });
    } catch (problem) {
      showProblem(problem);
    } finally {
      setLoadingMore(false);
    }
  };

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
                <Button variant="default" loading={loadingMore} onClick={() => void loadMore(pageInfo.endCursor)}>
                  <Trans>Load more</Trans>
                </Button>
              )}
            </Group>
          </>
        );
      }}
    </ScreenState>
  );
}
