import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Drawer, Text } from '@mantine/core';
import { useCatalogue } from '../../components/use-catalogue.ts';
import { FrameDocument } from '../../frame/frame-query.ts';
import { ScreenState } from '../../parts/screen-state.tsx';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { MaintenanceStoryDocument } from '../maintenance-story.ts';
import { usePlanner } from '../use-planner.ts';
import { Planner } from './planner.tsx';

/** The side sheet for a new maintenance ("new") or the plan of the one with that id. */
export function PlannerSheet({ subject }: { subject: string }) {
  const mayEdit = useMay('maintenances:edit');
  const { close } = usePlanner();
  if (!mayEdit) return null;
  return (
    <Drawer
      opened
      onClose={() => void close()}
      position="right"
      size="min(1120px, 100vw)"
      padding="lg"
      title={subject === 'new' ? <Trans>Schedule maintenance</Trans> : <Trans>Edit maintenance</Trans>}
    >
      <SheetContent subject={subject} />
    </Drawer>
  );
}

function SheetContent({ subject }: { subject: string }) {
  const isNew = subject === 'new';
  const { id: viewerId } = useViewer();
  const { close } = usePlanner();
  const { catalogue, error } = useCatalogue();
  const frame = useQuery(FrameDocument);
  const story = useQuery(MaintenanceStoryDocument, { variables: { id: subject }, skip: isNew });
  const site = frame.data?.statusPage.site;
  const ready =
    catalogue && site && (isNew || story.data)
      ? { catalogue, site, maintenance: story.data?.maintenance ?? null }
      : undefined;

  return (
    <ScreenState ready={ready} error={error ?? frame.error ?? story.error}>
      {({ maintenance, ...page }) =>
        isNew || maintenance ? (
          <Planner
            maintenance={maintenance}
            catalogue={page.catalogue}
            siteZone={page.site.timeZone}
            draftKey={`signet.draft.${viewerId}.maintenance.${subject}`}
            onClose={() => void close()}
          />
        ) : (
          <Text>
            <Trans>This maintenance does not exist any more.</Trans>
          </Text>
        )
      }
    </ScreenState>
  );
}
