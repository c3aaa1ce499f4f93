import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Time } from '../../shared/time.tsx';
import { graphql } from '../gql/gql.ts';
import type { EndpointFactsFragment } from '../gql/graphql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';

const LiftQuarantineDocument = graphql(/* GraphQL */ `
  mutation LiftQuarantine($id: ID!) {
    liftQuarantine(id: $id)
  }
`);

/** Nothing is said where it is told news. */
export function QuarantineNotice({ endpoint: { id, quarantinedAt } }: { endpoint: EndpointFactsFragment }) {
  const [lift, { loading }] = useMutation(LiftQuarantineDocument, {
    refetchQueries: ['EndpointList', 'Deliveries'],
    awaitRefetchQueries: true,
  });
  if (!quarantinedAt) return null;
  const onLift = async () => {
    try {
      await lift({ variables: { id } });
      showDone(<Trans>It is told what happens from now on.</Trans>);
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={<Trans>In quarantine</Trans>}>
      <Stack gap="sm" align="start">
        <Text>
          <Trans>
            It is told nothing since <Time at={quarantinedAt} show="moment" />, as deliveries were given up again and
            again, or it said that it is gone. See that the other side works, send it a test, and lift the quarantine.
            What happened meanwhile is not sent by itself.
          </Trans>
        </Text>
        <Button variant="default" loading={loading} onClick={() => void onLift()}>
          <Trans>Lift quarantine</Trans>
        </Button>
      </Stack>
    </Alert>
  );
}
