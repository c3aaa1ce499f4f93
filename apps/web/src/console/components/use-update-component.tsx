import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { ComponentFactsFragment, UpdateComponentInput } from '../gql/graphql.ts';
import { showProblem, showUndo } from '../parts/notices.tsx';

const UpdateComponentDocument = graphql(/* GraphQL */ `
  mutation UpdateComponent($id: ID!, $input: UpdateComponentInput!) {
    updateComponent(id: $id, input: $input) {
      ...ComponentFacts
    }
  }
`);

type Changes = Omit<UpdateComponentInput, 'ifUnchangedSince'>;

/** Edits a component, with a way back. */
export function useUpdateComponent(component: ComponentFactsFragment) {
  const [mutate] = useMutation(UpdateComponentDocument, { refetchQueries: ['Catalogue'] });
  const { id, name } = component;

  /** Rejects when it is refused. */
  const send = async (changes: Changes, ifUnchangedSince?: string) => {
    await mutate({ variables: { id, input: { ...changes, ifUnchangedSince } } });
    const before = previous(component, changes);
    showUndo(`component ${id}`, <Trans>“{name}” is saved.</Trans>, () => {
      mutate({ variables: { id, input: before } }).catch(showProblem);
    });
  };
  return { send, save: (changes: Changes) => send(changes).catch(showProblem) };
}

function previous(component: ComponentFactsFragment, changes: Changes): Changes {
  const { name, description, link, enabled, tags, group } = component;
  const all = { name, description, link, enabled, tags, groupId: group?.id ?? null };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in changes));
}
