import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Radio, Stack, Text } from '@mantine/core';
import { BUCKET_WIDTHS, KEPT_DAYS, type BucketWidth } from '@signet/domain/metric';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { MetricFactsFragment } from '../../gql/graphql.ts';

/** All values as CSV, as far back as they are kept. */
export function ExportValues({ metric: { id } }: { metric: MetricFactsFragment }) {
  const { t } = useLingui();
  const [width, setWidth] = useState<BucketWidth>('HOUR');
  const words: Record<BucketWidth, { label: string; description: string }> = {
    MINUTE: { label: t`By the minute`, description: t`Of the last ${KEPT_DAYS.MINUTE} days` },
    HOUR: { label: t`By the hour`, description: t`Of the last ${KEPT_DAYS.HOUR} days` },
    DAY: { label: t`By the day`, description: t`Since the first value. Days are those of UTC.` },
  };
  return (
    <>
      <Radio.Group<BucketWidth> label={t`One line for each step`} value={width} onChange={setWidth}>
        <Stack gap="xs" mt="xs">
          {BUCKET_WIDTHS.map((it) => (
            <Radio key={it} value={it} {...words[it]} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        <Trans>
          Each line has its beginning in UTC, the value, and what it was made of: count, sum, minimum and maximum.
        </Trans>
      </Text>
      <Button
        component="a"
        download
        href={`/metrics/${id}/points.csv?width=${width.toLowerCase()}`}
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        style={{ alignSelf: 'start' }}
      >
        <Trans>Download CSV</Trans>
      </Button>
    </>
  );
}
