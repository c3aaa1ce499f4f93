import { useLingui } from '@lingui/react/macro';
import { Fieldset, NumberInput, Radio, Stack } from '@mantine/core';
import { LIMITS } from '@signet/domain/limits';
import { METRIC_CALCULATIONS, type MetricCalculation } from '@signet/domain/metric';
import type { MetricFormOf } from './metric-form.tsx';
import { CALCULATION_WORDS } from './metric-words.ts';

/** How points become a value. */
export function CountingFields({ form }: { form: MetricFormOf }) {
  const { t, i18n } = useLingui();
  return (
    <Fieldset legend={t`How it is counted`} radius="md" p="md">
      <Stack>
        <Radio.Group<MetricCalculation>
          label={t`Calculation`}
          description={t`What becomes of several points in one step of the chart`}
          {...form.getInputProps('calculation')}
        >
          <Stack gap="xs" mt="xs">
            {METRIC_CALCULATIONS.map((it) => (
              <Radio
                key={it}
                value={it}
                label={i18n._(CALCULATION_WORDS[it].name)}
                description={i18n._(CALCULATION_WORDS[it].why)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <NumberInput
          label={t`Decimal places`}
          description={t`For display only: nothing that is stored is rounded`}
          w={{ base: '100%', xs: 340 }}
          min={0}
          max={LIMITS.places}
          clampBehavior="none"
          allowDecimal={false}
          {...form.getInputProps('places')}
        />
      </Stack>
    </Fieldset>
  );
}
