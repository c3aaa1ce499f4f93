import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { MetricFactsFragment } from '../gql/graphql.ts';

/** Where its values come from; marked with the reason while its source gives none. */
export function MetricSourceNote({ metric: { source } }: { metric: MetricFactsFragment }) {
  const { t } = useLingui();
  if (!source) return <Trans>values are sent</Trans>;
  const host = new URL(source.url).host;
  if (!source.problem) return <Trans>fetched from {host}</Trans>;
  return (
    <Group gap={4} wrap="nowrap" align="start" component="span" c="var(--status-partial)" title={t`The source fails`}>
      <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
      <Text span size="sm" c="inherit" style={{ overflowWrap: 'anywhere' }}>
        <Trans>
          {host} gives no value: {source.problem}
        </Trans>
      </Text>
    </Group>
  );
}
