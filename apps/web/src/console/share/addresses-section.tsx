import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { SettingsSection } from '../settings/settings-section.tsx';
import { Snippet } from './snippet.tsx';
import { addressOf, type Shared } from './snippets.ts';

/** Addresses that programs read. */
export function AddressesSection({ shared }: { shared: Shared }) {
  const { t } = useLingui();
  return (
    <SettingsSection title={t`Feeds and calendar`}>
      <Text size="sm" c="dimmed">
        <Trans>
          Feeds tell of incidents and maintenance. The calendar holds what is planned: subscribe to its address, and
          what is moved or cancelled follows by itself.
        </Trans>
      </Text>
      <Snippet label={t`Atom`} text={addressOf(shared, 'feed.atom')} />
      <Snippet label={t`RSS`} text={addressOf(shared, 'feed.rss')} />
      <Snippet label={t`JSON Feed`} text={addressOf(shared, 'feed.json')} />
      <Snippet label={t`Calendar`} text={addressOf(shared, 'calendar.ics')} />
    </SettingsSection>
  );
}
