import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { Time } from '../../shared/time.tsx';
import type { DeliveryFactsFragment } from '../gql/graphql.ts';

/** What became of it, and when. */
export function DeliveryState({ delivery: { state, attempts, dueAt, endedAt } }: { delivery: DeliveryFactsFragment }) {
  const at = <Time at={endedAt ?? dueAt} show="moment" />;
  switch (state) {
    case 'WAITING':
      return attempts === 0 ? <Trans>Waits until {at}</Trans> : <Trans>Failed; is tried again at {at}</Trans>;
    case 'SENDING':
      return <Trans>Is on its way</Trans>;
    case 'SENT':
      return <Trans>Taken at {at}</Trans>;
    case 'FAILED':
      return (
        <Text span size="sm" fw={600} c="var(--status-major)">
          <Trans>Given up at {at}</Trans>
        </Text>
      );
    case 'SUPERSEDED':
      return <Trans>Left out, as newer news of the same followed</Trans>;
    case 'DROPPED':
      return <Trans>Left out at {at}</Trans>;
  }
}
