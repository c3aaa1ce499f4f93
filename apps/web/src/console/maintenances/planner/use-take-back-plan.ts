import { useMutation } from '@apollo/client/react';
import { newIdempotencyKey } from '../../composer/idempotency-key.ts';
import { graphql } from '../../gql/gql.ts';
import type { MaintenanceStoryFragment } from '../../gql/graphql.ts';
import { keepDraft } from '../../parts/kept-draft.ts';
import { usePlanner } from '../use-planner.ts';
import type { PlanDraft } from './plan-draft.ts';

const TakeBackMaintenanceDocument = graphql(/* GraphQL */ `
  mutation TakeBackMaintenance($id: ID!, $ifUnchangedSince: DateTime!) {
    takeBackMaintenance(id: $id, ifUnchangedSince: $ifUnchangedSince)
  }
`);

/** Takes a new plan back, its series too, and opens the planner with every word of it. */
export function useTakeBackPlan(draftKey: string) {
  const [takeBack] = useMutation(TakeBackMaintenanceDocument, { refetchQueries: 'active' });
  const { close, planNew } = usePlanner();

  return async (draft: PlanDraft, { id, updatedAt }: MaintenanceStoryFragment) => {
    await takeBack({
      variables: { id, ifUnchangedSince: updatedAt },
      update: (cache) => void cache.evict({ id: cache.identify({ __typename: 'Maintenance', id }) }),
    });
    await close();
    // With the key of before it would count as planned already.
    keepDraft(draftKey, { ...draft, idempotencyKey: newIdempotencyKey() });
    await planNew();
  };
}
