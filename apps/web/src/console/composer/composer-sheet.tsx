import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Drawer, Text } from '@mantine/core';
import { useCatalogue } from '../components/use-catalogue.ts';
import { FrameDocument } from '../frame/frame-query.ts';
import { IncidentStoryDocument } from '../incidents/incident-story.ts';
import { useOpenIncidents } from '../incidents/use-open-incidents.ts';
import { useAhead } from '../maintenances/use-ahead.ts';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay, useViewer } from '../session/viewer-context.ts';
import { Composer } from './composer.tsx';
import type { PageFactsNow } from './preview-facts.ts';
import { useComposer } from './use-composer.ts';

/** The side sheet for a new incident ("new") or an update of the one with that id. */
export function ComposerSheet({ subject }: { subject: string }) {
  const mayEdit = useMay('incidents:edit');
  const { purpose, close } = useComposer();
  if (!mayEdit) return null;
  return (
    <Drawer
      opened
      onClose={() => void close()}
      position="right"
      size="min(1120px, 100vw)"
      padding="lg"
      title={<SheetTitle subject={subject} resolving={purpose === 'resolve'} />}
    >
      <SheetContent subject={subject} />
    </Drawer>
  );
}

function SheetTitle({ subject, resolving }: { subject: string; resolving: boolean }) {
  if (subject === 'new') return <Trans>New incident</Trans>;
  return resolving ? <Trans>Resolve incident</Trans> : <Trans>Post update</Trans>;
}

function SheetContent({ subject }: { subject: string }) {
  const isNew = subject === 'new';
  const { id: viewerId } = useViewer();
  const { purpose, close } = useComposer();
  const { facts, error } = usePageFacts();
  const story = useQuery(IncidentStoryDocument, { variables: { id: subject }, skip: isNew });
  const ready = facts && (isNew || story.data) ? { facts, incident: story.data?.incident ?? null } : undefined;

  return (
    <ScreenState ready={ready} error={error ?? story.error}>
      {({ facts: page, incident }) =>
        isNew || incident ? (
          <Composer
            incident={incident}
            purpose={purpose}
            page={page}
            draftKey={`signet.draft.${viewerId}.${subject}`}
            onClose={() => void close()}
          />
        ) : (
          <Text>
            <Trans>This incident does not exist any more.</Trans>
          </Text>
        )
      }
    </ScreenState>
  );
}

function usePageFacts(): { facts: PageFactsNow | undefined; error: unknown } {
  const { catalogue, error } = useCatalogue();
  const { incidents, error: incidentsError } = useOpenIncidents();
  const { ahead = [] } = useAhead();
  const frame = useQuery(FrameDocument);
  const facts = catalogue &&
    incidents &&
    frame.data && {
      catalogue,
      openIncidents: incidents,
      maintenances: ahead,
      majorOutageThreshold: frame.data.statusPage.site.majorOutageThreshold,
    };
  return { facts, error: error ?? incidentsError ?? frame.error };
}
