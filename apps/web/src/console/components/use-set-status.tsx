import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ComponentStatus } from '@signet/domain/component';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import { graphql } from '../gql/gql.ts';
import { showProblem, showUndo } from '../parts/notices.tsx';

const SetComponentStatusDocument = graphql(/* GraphQL */ `
  mutation SetComponentStatus($id: ID!, $status: ComponentStatus!, $reason: String) {
    setComponentStatus(id: $id, status: $status, reason: $reason) {
      ...ComponentFacts
    }
  }
`);

interface Target {
  id: string;
  name: string;
  baseStatus: ComponentStatus;
}

/** Sets the base status of a component and offers the way back. False when it was refused, which has been said. */
export function useSetStatus() {
  const { i18n } = useLingui();
  const [mutate] = useMutation(SetComponentStatusDocument);

  return async ({ id, name, baseStatus }: Target, status: ComponentStatus, reason?: string): Promise<boolean> => {
    const word = i18n._(COMPONENT_WORDS[status]);
    try {
      await mutate({ variables: { id, status, reason: reason?.trim() || null } });
    } catch (error) {
      showProblem(error);
      return false;
    }
    showUndo(
      `status of ${id}`,
      <Trans>
        {name} is set to “{word}”.
      </Trans>,
      () => void mutate({ variables: { id, status: baseStatus } }).catch(showProblem),
    );
    return true;
  };
}
