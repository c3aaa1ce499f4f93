import { useLingui } from '@lingui/react/macro';
import { NumberInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
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
        w={160}
        styles={WIDE_TEXT}
        {...form.getInputProps('timelineDays')}
      />
      <NumberInput
        label={t`Major outage of the page`}
        description={t`Share of components with a major outage from which the whole page says so`}
        suffix=" %"
        decimalScale={1}
        w={160}
        styles={WIDE_TEXT}
        {...form.getInputProps('majorOutagePercent')}
      />
      <NumberInput
        label={t`Shortest incident that colours a day`}
        description={t`In seconds. A shorter blip counts in the uptime, but leaves its day green; 0 colours every one.`}
        allowDecimal={false}
        suffix=" s"
        w={160}
        styles={WIDE_TEXT}
        {...form.getInputProps('minimumIncidentSeconds')}
      />
    </SettingsSection>
  );
}

/** A narrow field whose words may be wider than it. */
const WIDE_TEXT = { label: { whiteSpace: 'nowrap' }, description: { width: 'min(34rem, 80vw)' } } as const;
