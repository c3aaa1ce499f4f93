import { useLingui } from '@lingui/react/macro';
import { Fieldset, NumberInput, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import type { MetricDirection } from '@signet/domain/metric-level';
import { useId } from 'react';
import type { MetricFormOf } from './metric-form.tsx';

/** From which values on it warns and alarms. */
export function ThresholdFields({ form }: { form: MetricFormOf }) {
  const { t } = useLingui();
  const id = useId();
  const { worseWhen, suffix } = form.values;
  const isHigher = worseWhen === 'HIGHER';
  const unit = suffix.trim() ? ` ${suffix.trim()}` : undefined;
  return (
    <Fieldset legend={t`Thresholds`} radius="md" p="md">
      <Stack>
        <Stack gap={4} align="start">
          <Text id={id} size="sm" fw={500}>
            {t`It gets worse when it is`}
          </Text>
          <SegmentedControl<MetricDirection>
            aria-labelledby={id}
            data={[
              { value: 'HIGHER', label: t`Higher` },
              { value: 'LOWER', label: t`Lower` },
            ]}
            {...form.getInputProps('worseWhen')}
          />
        </Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={t`Warning from`}
            description={isHigher ? t`Optional. This value or more` : t`Optional. This value or less`}
            suffix={unit}
            {...form.getInputProps('warnAt')}
          />
          <NumberInput
            label={t`Alarm from`}
            description={isHigher ? t`Optional. This value or more` : t`Optional. This value or less`}
            suffix={unit}
            {...form.getInputProps('alarmAt')}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          {t`Each draws a line in the chart and marks the value that reaches it. No incident is opened and no component changes its status.`}
        </Text>
      </Stack>
    </Fieldset>
  );
}
