import { Trans, useLingui } from '@lingui/react/macro';
import { NumberInput, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { SettingsSection } from './settings-section.tsx';
import { narrowField } from './narrow-field.ts';
import type { SettingsValues } from './settings-values.ts';
import { UptimeExample } from './uptime-example.tsx';

/** What counts as down, by how much, and what colours a day. */
export function UptimeFields({ form }: { form: UseFormReturnType<SettingsValues> }) {
  const { t } = useLingui();
  const { maintenanceCounts } = form.values.uptimeWeights;
  const weight = { suffix: ' %', min: 0, max: 100, clampBehavior: 'none', decimalScale: 2 } as const;
  return (
    <SettingsSection title={t`Uptime`}>
      <Text>
        <Trans>
          Uptime is the share of the time counted that was not lost. Of each second at one of these statuses, so much
          counts as lost:
        </Trans>
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NumberInput label={t`Major outage`} {...weight} {...form.getInputProps('uptimeWeights.majorOutage')} />
        <NumberInput label={t`Partial outage`} {...weight} {...form.getInputProps('uptimeWeights.partialOutage')} />
        <NumberInput
          label={t`Degraded performance`}
          {...weight}
          {...form.getInputProps('uptimeWeights.degradedPerformance')}
        />
      </SimpleGrid>
      <Radio.Group
        label={t`Time under maintenance`}
        value={maintenanceCounts ? 'counts' : 'out'}
        onChange={(value) => form.setFieldValue('uptimeWeights.maintenanceCounts', value === 'counts')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="out" label={t`Is left out: neither counted nor lost`} />
          <Radio value="counts" label={t`Is counted`} />
        </Stack>
      </Radio.Group>
      {maintenanceCounts && (
        <NumberInput
          label={t`Of a second under maintenance is lost`}
          {...weight}
          {...narrowField}
          {...form.getInputProps('uptimeWeights.underMaintenance')}
        />
      )}
      <Text size="sm" c="dimmed">
        <Trans>Time of which nothing is known is always left out.</Trans>
      </Text>
      <UptimeExample values={form.values} />
      <NumberInput
        label={t`Shortest incident that colours a day`}
        description={t`In seconds. A shorter blip counts in the uptime, but leaves its day green; 0 colours every one.`}
        allowDecimal={false}
        suffix=" s"
        {...narrowField}
        {...form.getInputProps('minimumIncidentSeconds')}
      />
    </SettingsSection>
  );
}
