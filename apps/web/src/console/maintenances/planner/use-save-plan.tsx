import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../../gql/gql.ts';
import type { MaintenanceStoryFragment } from '../../gql/graphql.ts';
import { showDone } from '../../parts/notices.tsx';
import { UpdateMaintenanceDocument } from '../update-maintenance.ts';
import type { PlanDraft } from './plan-draft.ts';
import { scheduleInput, updateInput } from './save-plan.ts';

const ScheduleMaintenanceDocument = graphql(/* GraphQL */ `
  mutation ScheduleMaintenance($input: ScheduleMaintenanceInput!) {
    scheduleMaintenance(input: $input) {
      ...MaintenanceStory
    }
  }
`);

/** Sends the plan; a new one a second time with the same key when the first answer was lost. */
export function useSavePlan(maintenance: MaintenanceStoryFragment | null, siteZone: string) {
  const [schedule] = useMutation(ScheduleMaintenanceDocument, { refetchQueries: 'active' });
  const [update] = useMutation(UpdateMaintenanceDocument, { refetchQueries: 'active' });

  return async (draft: PlanDraft) => {
    const { title, visibility, seen } = draft;
    if (!maintenance || !seen) {
      const { data } = await schedule({ variables: { input: scheduleInput(draft, siteZone) } });
      const status = data?.scheduleMaintenance.status;
      if (visibility === 'HIDDEN') showDone(<Trans>“{title}” is saved, hidden.</Trans>);
      else if (status === 'COMPLETED') showDone(<Trans>“{title}” is recorded as completed.</Trans>);
      else if (status === 'IN_PROGRESS') showDone(<Trans>“{title}” has started.</Trans>);
      else showDone(<Trans>“{title}” is scheduled.</Trans>);
      return;
    }
    const input = updateInput({ ...draft, seen });
    if (!input) return;
    await update({ variables: { id: maintenance.id, input } });
    showDone(<Trans>“{title}” is saved.</Trans>);
  };
}
