import { Trans, useLingui } from '@lingui/react/macro';
import { Box, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormErrors } from '../../client/form-errors.ts';
import type { Catalogue } from '../../components/use-catalogue.ts';
import styles from '../../composer/composer.module.css';
import { ImpactTree } from '../../composer/impact-tree.tsx';
import type { MaintenanceStoryFragment } from '../../gql/graphql.ts';
import { FormProblem } from '../../parts/form-problem.tsx';
import { MarkdownField } from '../../parts/markdown-field.tsx';
import { RestoredNotice } from '../../parts/restored-notice.tsx';
import { useDraft } from '../../parts/use-draft.ts';
import { useSaving } from '../../parts/use-saving.ts';
import { VisibilityField } from '../../parts/visibility-field.tsx';
import { DraftPreview } from '../../telling/draft-preview.tsx';
import { TellField } from '../../telling/tell-field.tsx';
import { toldWords } from '../../telling/told-words.ts';
import { TemplatePicker } from '../../templates/template-picker.tsx';
import { ByItselfFields } from './by-itself-fields.tsx';
import {
  factsOf,
  isPlanWorthKeeping,
  newPlan,
  planDraft,
  planOf,
  seenOf,
  stillOpen,
  type PlanDraft,
} from './plan-draft.ts';
import { PlanPreview } from './plan-preview.tsx';
import { RecurrenceFields } from './recurrence-fields.tsx';
import { planErrors } from './save-plan.ts';
import { usePlanNews } from './use-plan-news.ts';
import { useSavePlan } from './use-save-plan.tsx';
import { WindowFields } from './window-fields.tsx';

interface Props {
  /** Null for a new one. */
  maintenance: MaintenanceStoryFragment | null;
  catalogue: Catalogue;
  /** In whose clock work recurs. */
  siteZone: string;
  draftKey: string;
  onClose: () => void;
}

export function Planner({ maintenance, catalogue, siteZone, draftKey, onClose }: Props) {
  const { t, i18n } = useLingui();
  const {
    draft: written,
    change,
    discard,
    restoredFrom,
    forget,
  } = useDraft<PlanDraft>({
    key: draftKey,
    shape: planDraft,
    untouched: () => (maintenance ? planOf(maintenance) : newPlan(Date.now())),
    isWorthKeeping: isPlanWorthKeeping,
    restore: (kept) => kept,
  });
  const draft = stillOpen(written, maintenance);
  const [errors, setErrors] = useState<FormErrors>({});
  const { save, saving, problem, forgetProblem } = useSaving(setErrors);
  const savePlan = useSavePlan(maintenance, siteZone, draftKey);
  const news = usePlanNews(draft, maintenance, siteZone);
  const over = maintenance?.status === 'COMPLETED' || maintenance?.status === 'CANCELLED';

  const edit = (changes: Partial<PlanDraft>) => {
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !concerns(field, changes))));
    change(changes);
  };
  const submit = async () => {
    const refused = planErrors(draft, siteZone);
    setErrors(refused);
    if (Object.keys(refused).length > 0) return;
    if (await save(() => savePlan(draft, toldWords(i18n, draft.notify, news)))) {
      forget();
      onClose();
    }
  };
  const rebase = (changes: Partial<PlanDraft>) => {
    if (!maintenance) return;
    // A message that did arrive while its answer was lost is not sent a second time.
    const sent = maintenance.updates.some(({ message }) => message === draft.message);
    change({ seen: seenOf(maintenance), ...changes, ...(sent && { message: '' }) });
    forgetProblem();
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
          {restoredFrom && <RestoredNotice from={restoredFrom} onDiscard={discard} />}
          {!maintenance && (
            <TemplatePicker
              kind="MAINTENANCE"
              written={draft}
              onFill={({ status: _incidents, ...changes }) => edit(changes)}
            />
          )}
          {maintenance?.recurrence && (
            <Text size="sm" c="dimmed">
              <Trans>Only this one changes; the others of its series stay as they are.</Trans>
            </Text>
          )}
          <TextInput
            label={t`Title`}
            placeholder={t`What you work on, in a few words`}
            data-autofocus
            value={draft.title}
            error={errors['title']}
            onChange={(event) => edit({ title: event.currentTarget.value })}
          />
          <WindowFields
            draft={draft}
            status={maintenance?.status ?? null}
            siteZone={siteZone}
            errors={errors}
            onChange={edit}
          />
          {!maintenance && (
            <RecurrenceFields draft={draft} siteZone={siteZone} error={errors['recurrence']} onChange={edit} />
          )}
          {!over && <ByItselfFields draft={draft} started={maintenance?.status === 'IN_PROGRESS'} onChange={edit} />}
          <MarkdownField
            label={maintenance ? t`What changes` : t`Message`}
            placeholder={
              maintenance
                ? t`Posted as an update; may stay empty`
                : t`What you do, what visitors will notice, what they can do`
            }
            value={draft.message}
            error={errors['message']}
            onChange={(message) => edit({ message })}
          />
          <ImpactTree
            label={t`Components, with their status meanwhile`}
            sections={catalogue.sections}
            chosen={draft.impacts}
            usual="UNDER_MAINTENANCE"
            onChange={(impacts) => edit({ impacts })}
          />
          <VisibilityField
            description={t`Hidden is a draft: only editors see it, and it changes nothing on the page.`}
            value={draft.visibility}
            onChange={(visibility) => edit({ visibility })}
          />
          <TellField
            checked={draft.notify}
            onChange={(notify) => edit({ notify })}
            visibility={draft.visibility}
            news={news}
          />
        </Stack>
        <DraftPreview news={news}>
          <PlanPreview draft={draft} maintenance={maintenance} catalogue={catalogue} siteZone={siteZone} />
        </DraftPreview>
      </div>
      <Box className={styles.footer}>
        <FormProblem
          problem={problem}
          {...(maintenance && {
            onKeepMine: () => rebase({}),
            onTakeTheirs: () => rebase(factsOf(maintenance)),
          })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={saving}>
            <SaveWord isNew={!maintenance} hidden={draft.visibility === 'HIDDEN'} />
          </Button>
        </Group>
      </Box>
    </form>
  );
}

function SaveWord({ isNew, hidden }: { isNew: boolean; hidden: boolean }) {
  if (!isNew) return <Trans>Save</Trans>;
  return hidden ? <Trans>Save hidden</Trans> : <Trans>Schedule</Trans>;
}

/** Whether an error may have gone with these changes: what a window must be concerns both its ends and its rule. */
function concerns(error: string, changes: Partial<PlanDraft>): boolean {
  const field = error.split('.')[0] ?? error;
  if (['plannedStart', 'plannedEnd', 'recurrence'].includes(field)) {
    return 'plannedStart' in changes || 'plannedEnd' in changes || 'recurrence' in changes;
  }
  return field === 'components' ? 'impacts' in changes : field in changes;
}
