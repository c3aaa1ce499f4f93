import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useCallback } from 'react';
import { graphql } from '../gql/gql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';
import { CompleteMaintenanceDocument } from './last-steps.ts';

const StartMaintenanceDocument = graphql(/* GraphQL */ `
  mutation StartMaintenance($id: ID!) {
    startMaintenance(id: $id) {
      ...MaintenanceStory
    }
  }
`);

type Step = 'start' | 'complete';

/** Starts or completes a maintenance with one click, and tells how that went. */
export function useTakeStep() {
  const [start] = useMutation(StartMaintenanceDocument, { refetchQueries: 'active' });
  const [complete] = useMutation(CompleteMaintenanceDocument, { refetchQueries: 'active' });

  return useCallback(
    async (step: Step, { id, title }: { id: string; title: string }) => {
      try {
        await (step === 'start' ? start : complete)({ variables: { id } });
        showDone(step === 'start' ? <Trans>“{title}” has started.</Trans> : <Trans>“{title}” is completed.</Trans>);
      } catch (problem) {
        showProblem(problem);
      }
    },
    [start, complete],
  );
}
