import { useLingui } from '@lingui/react/macro';
import { Fieldset, Select, SimpleGrid, Stack, Switch } from '@mantine/core';
import { METRIC_RANGES, type MetricRange } from '@signet/domain/metric';
import { RANGE_WORDS } from '../../shared/metric-chart/range-words.ts';
import { VisibilityField } from '../parts/visibility-field.tsx';
import type { MetricFormOf } from './metric-form.tsx';

/** What visitors see of it first. */
export function DisplayFields({ form }: { form: MetricFormOf }) {
  const { t, i18n } = useLingui();
  return (
    <Fieldset legend={t`On the page`} radius="md" p="md">
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <VisibilityField
            description={t`Who may see it`}
            {...form.getInputProps('visibility')}
            value={form.values.visibility}
          />
          <Select<MetricRange>
            label={t`Range`}
            description={t`Shown first`}
            allowDeselect={false}
            data={METRIC_RANGES.map((value) => ({ value, label: i18n._(RANGE_WORDS[value].name) }))}
            {...form.getInputProps('defaultRange')}
          />
        </SimpleGrid>
        <Switch
          label={t`Show its chart`}
          description={t`Without it only the newest value stands on the page`}
          {...form.getInputProps('displayChart', { type: 'checkbox' })}
        />
      </Stack>
    </Fieldset>
  );
}
