import { useLingui } from '@lingui/react/macro';
import { Checkbox, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { CHANNELS } from '@signet/domain/subscription';
import { CHANNEL_WORDS } from '../subscribers/channel-words.ts';
import { SettingsSection } from './settings-section.tsx';
import type { SettingsValues } from './settings-values.ts';

/** By what visitors may subscribe. */
export function OfferFields({ form }: { form: UseFormReturnType<SettingsValues> }) {
  const { t, i18n } = useLingui();
  return (
    <SettingsSection title={t`Subscribing`}>
      <Checkbox.Group
        label={t`By what visitors may subscribe`}
        description={t`Those who are subscribed stay so, and can change and end it`}
        {...form.getInputProps('offeredChannels')}
      >
        <Stack gap="xs" mt="xs">
          {CHANNELS.map((channel) => (
            <Checkbox key={channel} value={channel} label={i18n._(CHANNEL_WORDS[channel])} />
          ))}
        </Stack>
      </Checkbox.Group>
    </SettingsSection>
  );
}
