import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Modal, Stack } from '@mantine/core';
import { postMaintenanceUpdateInput } from '@signet/domain/maintenance-inputs';
import { useState } from 'react';
import { z } from 'zod';
import { useClock } from '../../shared/clock.tsx';
import { schemaErrors, type FormErrors } from '../client/form-errors.ts';
import { newIdempotencyKey } from '../composer/idempotency-key.ts';
import { graphql } from '../gql/gql.ts';
import type { MaintenanceStoryFragment } from '../gql/graphql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { localZone } from '../parts/local-moment.ts';
import { MarkdownField } from '../parts/markdown-field.tsx';
import { MomentField } from '../parts/moment-field.tsx';
import { showDone } from '../parts/notices.tsx';
import { RestoredNotice } from '../parts/restored-notice.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useSaving } from '../parts/use-saving.ts';
import { useViewer } from '../session/viewer-context.ts';

const PostMaintenanceUpdateDocument = graphql(/* GraphQL */ `
  mutation PostMaintenanceUpdate($maintenanceId: ID!, $input: PostMaintenanceUpdateInput!) {
    postMaintenanceUpdate(maintenanceId: $maintenanceId, input: $input) {
      ...MaintenanceStory
    }
  }
`);

const shape = z.object({
  message: z.string(),
  /** ISO instant; null is the moment of posting. */
  postedAt: z.string().nullable(),
  notify: z.boolean(),
  idempotencyKey: z.string(),
});
type Draft = z.infer<typeof shape>;

const untouched = (): Draft => ({ message: '', postedAt: null, notify: true, idempotencyKey: newIdempotencyKey() });

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

function PostUpdateForm({ maintenance: { id }, onClose }: Omit<Props, 'opened'>) {
  const { t } = useLingui();
  const { now } = useClock();
  const { id: viewerId } = useViewer();
  const { draft, change, discard, restoredFrom, forget } = useDraft<Draft>({
    key: `signet.draft.${viewerId}.maintenance-update.${id}`,
    shape,
    untouched,
    isWorthKeeping: ({ message }) => message !== '',
    restore: (kept) => kept,
  });
  const [errors, setErrors] = useState<FormErrors>({});
  const { save, saving, problem } = useSaving(setErrors);
  const [post] = useMutation(PostMaintenanceUpdateDocument, { refetchQueries: 'active' });

  const submit = async () => {
    const { postedAt } = draft;
    const refused = schemaErrors(postMaintenanceUpdateInput.omit({ ifUnchangedSince: true }), {
      ...draft,
      postedAt: postedAt && new Date(postedAt),
    });
    setErrors(refused);
    if (Object.keys(refused).length > 0) return;
    if (!(await save(() => post({ variables: { maintenanceId: id, input: draft } })))) return;
    forget();
    showDone(<Trans>The update is published.</Trans>);
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
        <Checkbox
          label={t`Tell subscribers`}
          checked={draft.notify}
          onChange={(event) => change({ notify: event.currentTarget.checked })}
        />
        <FormProblem problem={problem} />
        <FormButtons saving={saving} onCancel={onClose} submit={<Trans>Publish</Trans>} />
      </Stack>
    </form>
  );
}
