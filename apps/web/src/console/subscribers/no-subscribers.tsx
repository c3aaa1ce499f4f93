import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useSubscriberSearch } from './use-subscriber-search.ts';

/** Nothing to list: because nothing was found, or because there is none. */
export function NoSubscribers() {
  const { t } = useLingui();
  const { search, isFiltered, change } = useSubscriberSearch();
  if (isFiltered) {
    return (
      <EmptyState
        py="xl"
        title={search.search ? t`No address with “${search.search}”` : t`Nobody matches`}
        description={t`A search finds the mail addresses that hold its words, in capitals or not.`}
      >
        <EmptyState.Actions>
          <Button variant="default" onClick={() => change({ search: undefined, state: undefined, channel: undefined })}>
            <Trans>Show everybody</Trans>
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      py="xl"
      icon={<IconMail size={40} stroke={1.5} />}
      title={t`Nobody has subscribed yet`}
      description={t`Subscribers are told when something happens, so that they need not look. Visitors subscribe with the button at the top of the status page: to all of it, or to the parts that they use. Those you have elsewhere already you can import.`}
    >
      <EmptyState.Actions>
        <Button onClick={() => change({ start: 'add' })}>
          <Trans>Add the first one</Trans>
        </Button>
        <Button variant="default" onClick={() => change({ start: 'import' })}>
          <Trans>Import a CSV file</Trans>
        </Button>
        <Button variant="default" component="a" href="/subscribe" target="_blank" rel="noreferrer">
          <Trans>See it as visitors do</Trans>
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
