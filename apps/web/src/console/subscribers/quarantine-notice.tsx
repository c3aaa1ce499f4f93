import { Plural, Trans } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { Time } from '../../shared/time.tsx';
import { LiftQuarantine } from '../deliveries/lift-quarantine.tsx';
import type { SubscriberFactsFragment } from '../gql/graphql.ts';

/** Why somebody is told nothing, and the way out of it. */
export function QuarantineNotice({ subscriber }: { subscriber: SubscriberFactsFragment }) {
  const { id, quarantinedAt, failures, lastFailure } = subscriber;
  if (!quarantinedAt) return null;
  return (
    <Alert color="orange" title={<Trans>In quarantine</Trans>}>
      <Stack gap="sm" align="start">
        <Text>
          <Trans>
            They have been told nothing since <Time at={quarantinedAt} show="moment" />.
          </Trans>{' '}
          {failures > 0 && (
            <Plural value={failures} one="A delivery was given up." other="# deliveries in a row were given up." />
          )}{' '}
          {lastFailure?.problem && <Trans>The last one said: {lastFailure.problem}</Trans>}
        </Text>
        <LiftQuarantine id={id} done={<Trans>They are told what happens from now on.</Trans>}>
          <Trans>Lift the quarantine</Trans>
        </LiftQuarantine>
      </Stack>
    </Alert>
  );
}
