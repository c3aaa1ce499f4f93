import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { graphql } from '../gql/gql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';

const ResetNotifierFuseDocument = graphql(/* GraphQL */ `
  mutation ResetNotifierFuse {
    resetNotifierFuse {
      ...NotifierFacts
    }
  }
`);

/** The news that are kept back are meant. */
export function ResetFuseButton() {
  const [reset, { loading }] = useMutation(ResetNotifierFuseDocument, { refetchQueries: 'active' });
  const click = async () => {
    try {
      await reset();
      showDone(<Trans>What was kept back is told now.</Trans>);
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Button size="compact-md" variant="default" loading={loading} onClick={() => void click()}>
      <Trans>Tell them all</Trans>
    </Button>
  );
}
