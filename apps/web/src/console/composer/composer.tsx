import { Trans, useLingui } from '@lingui/react/macro';
import { Box, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormErrors } from '../client/form-errors.ts';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { IncidentStatusField } from '../incidents/incident-status-field.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { MarkdownField } from '../parts/markdown-field.tsx';
import { RestoredNotice } from '../parts/restored-notice.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useSaving } from '../parts/use-saving.ts';
import { VisibilityField } from '../parts/visibility-field.tsx';
import { TemplatePicker } from '../templates/template-picker.tsx';
import { DraftPreview } from '../telling/draft-preview.tsx';
import { TellField } from '../telling/tell-field.tsx';
import { toldWords } from '../telling/told-words.ts';
import styles from './composer.module.css';
import { draftErrors } from './draft-input.ts';
import { incidentDraft, isWorthKeeping, newIncidentDraft, updateDraft, type Draft } from './draft.ts';
import { ImpactTree } from './impact-tree.tsx';
import { MeanwhileNotice } from './meanwhile-notice.tsx';
import { PagePreviewPanel } from './page-preview-panel.tsx';
import type { PageFactsNow } from './preview-facts.ts';
import { TimeFields } from './time-fields.tsx';
import { useDraftNews } from './use-draft-news.ts';
import { usePublish } from './use-publish.tsx';
import { hasArrived, meanwhileOf } from './what-changed.ts';

interface Props {
  /** Null for a new one. */
  incident: IncidentStoryFragment | null;
  purpose: 'update' | 'resolve';
  page: PageFactsNow;
  draftKey: string;
  onClose: () => void;
}

export function Composer({ incident, purpose, page, draftKey, onClose }: Props) {
  const { t, i18n } = useLingui();
  const { draft, change, discard, restoredFrom, forget } = useDraft<Draft>({
    key: draftKey,
    shape: incidentDraft,
    untouched: () => (incident ? updateDraft(incident, purpose) : newIncidentDraft()),
    isWorthKeeping,
    restore: (kept) => {
      if (hasArrived(kept, meanwhileOf(kept.seen, incident))) return null;
      return purpose === 'resolve' ? { ...kept, status: 'RESOLVED' } : kept;
    },
  });
  const [errors, setErrors] = useState<FormErrors>({});
  const { save, saving, problem, forgetProblem } = useSaving(setErrors);
  const publish = usePublish(incident, draftKey);
  const news = useDraftNews(draft, incident);
  const meanwhile = saving ? null : meanwhileOf(draft.seen, incident);
  const arrived = hasArrived(draft, meanwhile);
  const resolving = draft.status === 'RESOLVED';

  const edit = (changes: Partial<Draft>) => {
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(fieldOf(field) in changes))));
    change(changes);
  };
  const submit = async () => {
    const refused = draftErrors(draft);
    setErrors(refused);
    if (Object.keys(refused).length > 0 || meanwhile) return;
    if (await save(() => publish(draft, toldWords(i18n, draft.notify, news)))) {
      forget();
      onClose();
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={styles.columns}>
        <Stack>
          {restoredFrom && !arrived && <RestoredNotice from={restoredFrom} onDiscard={discard} />}
          {!incident && <TemplatePicker kind="INCIDENT" written={draft} onFill={edit} />}
          {incident ? (
            <Text fw={600}>{incident.title}</Text>
          ) : (
            <TextInput
              label={t`Title`}
              placeholder={t`What visitors notice, in a few words`}
              data-autofocus
              value={draft.title}
              error={errors['title']}
              onChange={(event) => edit({ title: event.currentTarget.value })}
            />
          )}
          <IncidentStatusField value={draft.status} onChange={(status) => edit({ status })} />
          <MarkdownField
            label={t`Message`}
            placeholder={t`What you know, what you do, what visitors can do meanwhile`}
            autoFocus={incident !== null}
            value={draft.message}
            error={errors['message']}
            onChange={(message) => edit({ message })}
          />
          {resolving ? (
            <Text size="sm" c="dimmed">
              <Trans>Resolving ends every impact of this incident.</Trans>
            </Text>
          ) : (
            <ImpactTree
              label={t`Affected components`}
              sections={page.catalogue.sections}
              chosen={draft.impacts}
              current={draft.seen?.impacts}
              onChange={(impacts) => edit({ impacts })}
            />
          )}
          {!incident && (
            <VisibilityField
              description={t`Hidden is a draft: only editors see it, and it changes nothing on the page.`}
              value={draft.visibility}
              onChange={(visibility) => edit({ visibility })}
            />
          )}
          <TimeFields draft={draft} errors={errors} onChange={edit} />
          <TellField
            checked={draft.notify}
            onChange={(notify) => edit({ notify })}
            visibility={draft.visibility}
            news={news}
          />
        </Stack>
        <DraftPreview news={news}>
          <PagePreviewPanel draft={draft} incident={incident} page={page} />
        </DraftPreview>
      </div>
      <Box className={styles.footer}>
        {meanwhile && incident && (
          <MeanwhileNotice
            meanwhile={meanwhile}
            arrived={arrived}
            draft={draft}
            incident={incident}
            onRebase={(changes) => {
              forgetProblem();
              change(changes);
            }}
            onDiscard={() => {
              forget();
              onClose();
            }}
          />
        )}
        {!meanwhile && <FormProblem problem={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={saving} disabled={meanwhile !== null}>
            {draft.visibility === 'HIDDEN' ? <Trans>Save hidden</Trans> : <Trans>Publish</Trans>}
          </Button>
        </Group>
      </Box>
    </form>
  );
}

const fieldOf = (error: string) => error.split('.')[0] ?? error;
