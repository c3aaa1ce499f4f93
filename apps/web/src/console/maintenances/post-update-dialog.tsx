import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Stack } from '@mantine/core';
import { postMaintenanceUpdateInput } from '@signet/domain/maintenance-inputs';
import { useState } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { schemaErrors, type FormErrors } from '../client/form-errors.ts';
import { graphql } from '../gql/gql.ts';
import type { MaintenanceStoryFragment } from '../gql/graphql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { localZone } from '../parts/local-moment.ts';
import { MarkdownField } from '../parts/markdown-field.tsx';
import { MomentField } from '../parts/moment-field.tsx';
import { RestoredNotice } from '../parts/restored-notice.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useSaving } from '../parts/use-saving.ts';
import { useViewer } from '../session/viewer-context.ts';
import { NewsDetails } from '../telling/news-details.tsx';
import { TellField } from '../telling/tell-field.tsx';
import { toldWords } from '../telling/told-words.ts';
import { useNewsPreview } from '../telling/use-news-preview.ts';
import { usePostWord } from './use-post-word.tsx';
import { newWord, wordDraft, type WordDraft } from './word-draft.ts';

const PreviewMaintenanceUpdateNewsDocument = graphql(/* GraphQL */ `
  query PreviewMaintenanceUpdateNews($maintenanceId: ID!, $input: PostMaintenanceUpdateInput!) {
    preview: previewMaintenanceUpdateNews(maintenanceId: $maintenanceId, input: $input) {
      ...NewsPreviewFacts
    }
  }
`);

interface Props {
  maintenance: MaintenanceStoryFragment;
  opened: boolean;
  onClose: () => void;
}

export function PostUpdateDialog({ opened, onClose, maintenance }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={<Trans>Post update</Trans>}>
      <PostUpdateForm maintenance={maintenance} onClose={onClose} />
    </Modal>
  );
}

function PostUpdateForm({ maintenance, onClose }: Omit<Props, 'opened'>) {
  const { t, i18n } = useLingui();
  const { id } = maintenance;
  const { now } = useClock();
  const { id: viewerId } = useViewer();
  const key = `signet.draft.${viewerId}.maintenance-update.${id}`;
  const { draft, change, discard, restoredFrom, forget } = useDraft<WordDraft>({
    key,
    shape: wordDraft,
    untouched: newWord,
    isWorthKeeping: ({ message }) => message !== '',
    restore: (kept) => kept,
  });
  const [errors, setErrors] = useState<FormErrors>({});
  const { save, saving, problem } = useSaving(setErrors);
  const post = usePostWord(maintenance, key);
  const news = useNewsPreview(PreviewMaintenanceUpdateNewsDocument, { maintenanceId: id, input: draft });

  const submit = async () => {
    const { postedAt } = draft;
    const refused = schemaErrors(postMaintenanceUpdateInput.omit({ ifUnchangedSince: true }), {
      ...draft,
      postedAt: postedAt && new Date(postedAt),
    });
    setErrors(refused);
    if (Object.keys(refused).length > 0) return;
    if (!(await save(() => post(draft, toldWords(i18n, draft.notify, news))))) return;
    forget();
    onClose();
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        {restoredFrom && <RestoredNotice from={restoredFrom} onDiscard={discard} />}
        <MarkdownField
          label={t`Message`}
          placeholder={t`How the work goes, and what that means for visitors`}
          autoFocus
          value={draft.message}
          error={errors['message']}
          onChange={(message) => change({ message })}
        />
        <MomentField
          label={t`Posted at`}
          description={t`Empty means now. In your time zone, ${localZone()}`}
          value={draft.postedAt}
          notAfter={new Date(now).toISOString()}
          error={errors['postedAt']}
          onChange={(postedAt) => change({ postedAt })}
        />
        <TellField
          checked={draft.notify}
          onChange={(notify) => change({ notify })}
          visibility={maintenance.visibility}
          news={news}
        />
        <NewsDetails news={news} />
        <FormProblem problem={problem} />
        <FormButtons saving={saving} onCancel={onClose} submit={<Trans>Publish</Trans>} />
      </Stack>
    </form>
  );
}
