import { Trans } from '@lingui/react/macro';
import { Paper, Text } from '@mantine/core';
import { useClock } from '../../shared/clock.tsx';
import { formatUptime } from '../../shared/format-uptime.ts';
import { exampleMonth } from './example-month.ts';
import { settingsInput, type SettingsValues } from './settings-values.ts';

/** A month worked out with the weights as they stand in the form. */
export function UptimeExample({ values }: { values: SettingsValues }) {
  const { locale } = useClock();
  const { uptimeWeights } = settingsInput(values);
  const { counted, lost, uptime } = exampleMonth(uptimeWeights);
  const hours = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (
    <Paper withBorder p="sm" radius="md" bg="var(--page)">
      <Text size="sm">
        <Trans>
          For example, 30 days with 1 hour of major outage, 2 hours of partial outage, 4 hours of degraded performance
          and 3 hours of maintenance:
        </Trans>{' '}
        {Number.isFinite(lost) ? (
          <Trans>
            1 − {hours.format(lost)} hours lost ÷ {hours.format(counted)} hours counted ={' '}
            <strong>{formatUptime(uptime, locale)}</strong>
          </Trans>
        ) : (
          <Trans>a weight is missing.</Trans>
        )}
      </Text>
    </Paper>
  );
}
