import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, NumberInput, Switch, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { narrowField } from './narrow-field.ts';
import { SettingsSection } from './settings-section.tsx';
import type { SettingsValues } from './settings-values.ts';

/** When the team is told that nobody has said anything. */
export function NudgeFields({ form }: { form: UseFormReturnType<SettingsValues> }) {
  const { t } = useLingui();
  return (
    <SettingsSection title={t`Silence`}>
      <Switch
        label={t`Notify the team when an open incident has had no update for long`}
        {...form.getInputProps('nudges', { type: 'checkbox' })}
      />
      {form.values.nudges && (
        <NumberInput
          label={t`Hours without an update`}
          description={t`Once a silence, and not while a promised update is still ahead`}
          allowDecimal={false}
          {...narrowField}
          {...form.getInputProps('nudgeAfterHours')}
        />
      )}
      <Text size="sm" c="dimmed">
        <Trans>
          Everybody chooses in{' '}
          <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/me/notifications" {...props} />}>
            My notifications
          </Anchor>{' '}
          how they are told.
        </Trans>
      </Text>
    </SettingsSection>
  );
}
