import { Trans } from '@lingui/react/macro';
import { Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { formatUptime } from '../../shared/format-uptime.ts';
import { UptimeRules } from '../../shared/uptime/uptime-rules.tsx';
import { UptimeSums } from '../../shared/uptime/uptime-sums.tsx';
import type { UptimeReportShape } from '../../shared/uptime/uptime-report-shape.ts';

interface Props {
  report: UptimeReportShape;
  days: number;
  /** Stands between the percentage and what it is made of. */
  children: ReactNode;
}

/** The percentage, and what it is made of. */
export function UptimeFigure({ report, days, children }: Props) {
  const { locale } = useClock();
  const id = useId();
  const [opened, how] = useDisclosure(false);
  return (
    <Stack>
      <Group justify="space-between" align="end">
        <Stack gap={0}>
          <Text size="sm" c="dimmed">
            <Trans>Uptime over {days} days</Trans>
          </Text>
          <Text fz="var(--text-xl)" fw={600} lh={1.25} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {report.uptime === null ? <Trans>not known yet</Trans> : formatUptime(report.uptime, locale)}
          </Text>
        </Stack>
        <Button
          variant="default"
          size="compact-md"
          h={34}
          px="sm"
          aria-expanded={opened}
          aria-controls={id}
          rightSection={opened ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
          onClick={how.toggle}
        >
          <Trans>How was this computed?</Trans>
        </Button>
      </Group>
      {children}
      <Collapse expanded={opened} id={id}>
        <UptimeRules report={report} />
        <UptimeSums days={days} report={report} />
        <Text size="sm" c="dimmed">
          <Trans>The statuses that went into it stand below, each with its time.</Trans>
        </Text>
      </Collapse>
    </Stack>
  );
}
