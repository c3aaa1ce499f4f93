import { graphql } from '../../gql/gql.ts';
import type { MaintenanceStoryFragment } from '../../gql/graphql.ts';
import { useNewsPreview, type DraftNews } from '../../telling/use-news-preview.ts';
import type { PlanDraft } from './plan-draft.ts';
import { scheduleInput, updateInput } from './save-plan.ts';

const PreviewMaintenanceNewsDocument = graphql(/* GraphQL */ `
  query PreviewMaintenanceNews($input: ScheduleMaintenanceInput!) {
    preview: previewMaintenanceNews(input: $input) {
      ...NewsPreviewFacts
    }
  }
`);

const PreviewMaintenanceChangeNewsDocument = graphql(/* GraphQL */ `
  query PreviewMaintenanceChangeNews($maintenanceId: ID!, $input: UpdateMaintenanceInput!) {
    preview: previewMaintenanceChangeNews(maintenanceId: $maintenanceId, input: $input) {
      ...NewsPreviewFacts
    }
  }
`);

/** Whom the plan will tell, and what. Without a window there is nothing to ask yet. */
export function usePlanNews(
  draft: PlanDraft,
  maintenance: MaintenanceStoryFragment | null,
  siteZone: string,
): DraftNews {
  const { seen, plannedStart, plannedEnd, notify } = draft;
  const hasWindow = plannedStart !== null && plannedEnd !== null;
  const ofNew = useNewsPreview(
    PreviewMaintenanceNewsDocument,
    !seen && hasWindow ? { input: scheduleInput(draft, siteZone) } : null,
  );
  const ofChange = useNewsPreview(
    PreviewMaintenanceChangeNewsDocument,
    seen && maintenance
      ? { maintenanceId: maintenance.id, input: updateInput({ ...draft, seen }) ?? { notify } }
      : null,
  );
  return seen ? ofChange : ofNew;
}
