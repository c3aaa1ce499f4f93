import { useLingui } from '@lingui/react/macro';
import { NumberInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { narrowField } from './narrow-field.ts';
import { SettingsSection } from './settings-section.tsx';
import type { SettingsValues } from './settings-values.ts';

/** How the page counts. */
export function RuleFields({ form }: { form: UseFormReturnType<SettingsValues> }) {
  const { t } = useLingui();
  return (
    <SettingsSection title={t`How the page counts`}>
      <NumberInput
        label={t`Days of past incidents`}
        description={t`How many days the page looks back at its end; older ones stay in the history`}
        allowDecimal={false}
        {...narrowField}
        {...form.getInputProps('timelineDays')}
      />
      <NumberInput
        label={t`Major outage of the page`}
        description={t`Share of components with a major outage from which the whole page says so`}
        suffix=" %"
        decimalScale={1}
        {...narrowField}
        {...form.getInputProps('majorOutagePercent')}
      />
    </SettingsSection>
  );
}
