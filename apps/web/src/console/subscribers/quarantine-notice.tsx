import { useMutation } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { Time } from '../../shared/time.tsx';
import { graphql } from '../gql/gql.ts';
import type { SubscriberFactsFragment } from '../gql/graphql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';

const LiftQuarantineDocument = graphql(/* GraphQL */ `
  mutation LiftQuarantineOfSubscriber($id: ID!) {
    liftQuarantine(id: $id)
  }
`);

/** Why somebody is told nothing, and the way out of it. */
export function QuarantineNotice({ subscriber }: { subscriber: SubscriberFactsFragment }) {
  const { id, quarantinedAt, failures, lastFailure } = subscriber;
  const [lift, { loading }] = useMutation(LiftQuarantineDocument, {
    refetchQueries: ['Subscriber', 'SubscriberCounts'],
    awaitRefetchQueries: true,
  });
  if (!quarantinedAt) return null;

  const onLift = async () => {
    try {
      await lift({ variables: { id } });
      showDone(<Trans>They are told what happens from now on.</Trans>);
    } catch (error) {
      showProblem(error);
    }
  };

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
        <Button variant="default" loading={loading} onClick={() => void onLift()}>
          <Trans>Lift the quarantine</Trans>
        </Button>
      </Stack>
    </Alert>
  );
}
