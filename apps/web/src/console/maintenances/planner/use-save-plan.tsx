import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../../gql/gql.ts';
import type { MaintenanceStoryFragment } from '../../gql/graphql.ts';
import { showDone } from '../../parts/notices.tsx';
import { UNDO_MS } from '../../telling/publication.ts';
import { showPublication } from '../../telling/show-publication.tsx';
import { UpdateMaintenanceDocument } from '../update-maintenance.ts';
import type { PlanDraft } from './plan-draft.ts';
import { scheduleInput, updateInput } from './save-plan.ts';
import { useTakeBackPlan } from './use-take-back-plan.ts';

const ScheduleMaintenanceDocument = graphql(/* GraphQL */ `
  mutation ScheduleMaintenance($input: ScheduleMaintenanceInput!) {
    scheduleMaintenance(input: $input) {
      ...MaintenanceStory
    }
  }
`);

/**
 * Sends the plan; a new one a second time with the same key when the first answer was lost. A new one can be taken back
 * for a while. `told` says in words who will be told, null for nobody.
 */
export function useSavePlan(maintenance: MaintenanceStoryFragment | null, siteZone: string, draftKey: string) {
  const [schedule] = useMutation(ScheduleMaintenanceDocument, { refetchQueries: 'active' });
  const [update] = useMutation(UpdateMaintenanceDocument, { refetchQueries: 'active' });

  const takeBack = useTakeBackPlan(draftKey);

  return async (draft: PlanDraft, told: string | null) => {
    const until = Date.now() + UNDO_MS;
    const { title, visibility, seen } = draft;
    if (!maintenance || !seen) {
      const { data } = await schedule({ variables: { input: scheduleInput(draft, siteZone) } });
      const made = data?.scheduleMaintenance;
      if (!made || visibility === 'HIDDEN') return showDone(<Trans>“{title}” is saved, hidden.</Trans>);
      const done = <Planned title={title} status={made.status} />;
      return showPublication({ done, told, until, takeBack: () => takeBack(draft, made) });
    }
    const input = updateInput({ ...draft, seen });
    if (!input) return;
    await update({ variables: { id: maintenance.id, input } });
    showDone(<Trans>“{title}” is saved.</Trans>);
  };
}

function Planned({ title, status }: Pick<MaintenanceStoryFragment, 'title' | 'status'>) {
  if (status === 'COMPLETED') return <Trans>“{title}” is recorded as completed.</Trans>;
  if (status === 'IN_PROGRESS') return <Trans>“{title}” has started.</Trans>;
  return <Trans>“{title}” is scheduled.</Trans>;
}
