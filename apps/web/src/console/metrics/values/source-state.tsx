import { Trans } from '@lingui/react/macro';
import { Alert, Text } from '@mantine/core';
import { Time } from '../../../shared/time.tsx';
import type { MetricSourceFactsFragment } from '../../gql/graphql.ts';

/** Whether it is read, and if not, since when and why. */
export function SourceState({ source }: { source: MetricSourceFactsFragment }) {
  const { problem, failingSince, lastReadAt } = source;
  const lastRead = lastReadAt ? (
    <Trans>
      Last value: <Time at={lastReadAt} show="relative" />.
    </Trans>
  ) : (
    <Trans>No value was read yet.</Trans>
  );
  if (!problem) return <Text c="dimmed">{lastRead}</Text>;
  return (
    <Alert color="red" title={<Trans>It gives no value</Trans>}>
      <Text style={{ overflowWrap: 'anywhere' }}>{problem}</Text>
      <Text size="sm" c="dimmed" mt={4}>
        {failingSince && (
          <>
            <Trans>
              So since <Time at={failingSince} show="moment" />.
            </Trans>{' '}
          </>
        )}
        {lastRead} <Trans>It is tried again every minute.</Trans>
      </Text>
    </Alert>
  );
}
