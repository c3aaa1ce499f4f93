import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { newIdempotencyKey } from '../composer/idempotency-key.ts';
import { graphql } from '../gql/gql.ts';
import type { MaintenanceStoryFragment } from '../gql/graphql.ts';
import { keepDraft } from '../parts/kept-draft.ts';
import { showDone } from '../parts/notices.tsx';
import { UNDO_MS } from '../telling/publication.ts';
import { showPublication } from '../telling/show-publication.tsx';
import { useWordDialog } from './use-word-dialog.ts';
import type { WordDraft } from './word-draft.ts';

const PostMaintenanceUpdateDocument = graphql(/* GraphQL */ `
  mutation PostMaintenanceUpdate($maintenanceId: ID!, $input: PostMaintenanceUpdateInput!) {
    postMaintenanceUpdate(maintenanceId: $maintenanceId, input: $input) {
      ...MaintenanceStory
    }
  }
`);

const TakeBackMaintenanceUpdateDocument = graphql(/* GraphQL */ `
  mutation TakeBackMaintenanceUpdate($id: ID!, $ifUnchangedSince: DateTime!) {
    takeBackMaintenanceUpdate(id: $id, ifUnchangedSince: $ifUnchangedSince) {
      ...MaintenanceStory
    }
  }
`);

/** Posts a word, which can be taken back for a while: then the dialog opens with every word of it. */
export function usePostWord({ id, updates: before }: MaintenanceStoryFragment, draftKey: string) {
  const [post] = useMutation(PostMaintenanceUpdateDocument, { refetchQueries: 'active' });
  const [takeBack] = useMutation(TakeBackMaintenanceUpdateDocument, { refetchQueries: 'active' });
  const { open } = useWordDialog(id);

  return async (draft: WordDraft, told: string | null) => {
    const until = Date.now() + UNDO_MS;
    const { data } = await post({ variables: { maintenanceId: id, input: draft } });
    const posted = data?.postMaintenanceUpdate;
    const mine = posted?.updates.find((update) => before.every((it) => it.id !== update.id));
    const done = <Trans>The update is published.</Trans>;
    if (!posted || !mine || posted.visibility === 'HIDDEN') return showDone(done);
    showPublication({
      done,
      told,
      until,
      takeBack: async () => {
        await takeBack({ variables: { id: mine.id, ifUnchangedSince: posted.updatedAt } });
        // With the key of before it would count as posted already.
        keepDraft(draftKey, { ...draft, idempotencyKey: newIdempotencyKey() });
        await open();
      },
    });
  };
}
