import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';

const LiftQuarantineDocument = graphql(/* GraphQL */ `
  mutation LiftQuarantine($id: ID!) {
    liftQuarantine(id: $id)
  }
`);

interface Props {
  /** Of the receiver: whoever subscribed, or an endpoint. */
  id: string;
  done: ReactNode;
  /** What the button says. */
  children: ReactNode;
}

/** From then on the receiver is told again. */
export function LiftQuarantine({ id, done, children }: Props) {
  const [lift, { loading }] = useMutation(LiftQuarantineDocument, {
    refetchQueries: 'active',
    awaitRefetchQueries: true,
  });
  const onLift = async () => {
    try {
      await lift({ variables: { id } });
      showDone(done);
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Button variant="default" loading={loading} onClick={() => void onLift()}>
      {children}
    </Button>
  );
}
