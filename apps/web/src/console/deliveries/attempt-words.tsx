import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { AttemptFactsFragment } from '../gql/graphql.ts';

/** What came of one attempt, with the other side's status where it gave one. */
export function AttemptWords({ attempt: { outcome, status } }: { attempt: AttemptFactsFragment }) {
  const said = status === null ? '' : ` (${status})`;
  switch (outcome) {
    case 'TAKEN':
      return <Trans>Taken{said}</Trans>;
    case 'FAILED':
      return (
        <Text span size="sm" fw={600} c="var(--status-major)">
          <Trans>Failed{said}</Trans>
        </Text>
      );
    case 'HELD':
      return <Trans>Held, for trouble of our own{said}</Trans>;
  }
}
