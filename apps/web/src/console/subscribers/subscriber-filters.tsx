import { useLingui } from '@lingui/react/macro';
import { Group, Select } from '@mantine/core';
import { CHANNELS, SUBSCRIBER_STATES } from '@signet/domain/subscription';
import { SearchField } from '../parts/search-field.tsx';
import { CHANNEL_WORDS } from './channel-words.ts';
import { STATE_WORDS } from './state-words.ts';
import { useSubscriberSearch } from './use-subscriber-search.ts';

export function SubscriberFilters() {
  const { t, i18n } = useLingui();
  const { search, change } = useSubscriberSearch();
  return (
    <Group>
      <SearchField label={t`Search by address`} value={search.search} onSearch={(words) => change({ search: words })} />
      <Select
        aria-label={t`State`}
        placeholder={t`Any state`}
        clearable
        clearButtonProps={{ 'aria-label': t`Any state` }}
        w={{ base: '100%', xs: 180 }}
        value={search.state ?? null}
        onChange={(state) => change({ state: state ?? undefined })}
        data={SUBSCRIBER_STATES.map((value) => ({ value, label: i18n._(STATE_WORDS[value]) }))}
      />
      <Select
        aria-label={t`Channel`}
        placeholder={t`Any channel`}
        clearable
        clearButtonProps={{ 'aria-label': t`Any channel` }}
        w={{ base: '100%', xs: 180 }}
        value={search.channel ?? null}
        onChange={(channel) => change({ channel: channel ?? undefined })}
        data={CHANNELS.map((value) => ({ value, label: i18n._(CHANNEL_WORDS[value]) }))}
      />
    </Group>
  );
}
