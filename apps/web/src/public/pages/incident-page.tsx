import { Trans } from '@lingui/react/macro';
import { IncidentCard } from '../../shared/incident-card.tsx';
import { Markdown } from '../../shared/markdown.tsx';
import { CopyLink } from '../parts/copy-link.tsx';
import { Panel } from '../parts/panel.tsx';
import { StateStrip } from '../parts/state-strip.tsx';
import type { Incident } from '../state/page-state.ts';
import type { Snapshot } from '../state/page-store.ts';

export function IncidentPage({ incident, snapshot }: { incident: Incident; snapshot: Snapshot }) {
  return (
    <>
      <StateStrip snapshot={snapshot} />
      <IncidentCard
        incident={incident}
        heading="h1"
        besideUpdate={(update) => <CopyLink href={`/incidents/${incident.id}#update-${update.id}`} />}
      />
      {incident.postmortemHtml && (
        <Panel title={<Trans>Postmortem</Trans>}>
          <Markdown html={incident.postmortemHtml} />
        </Panel>
      )}
    </>
  );
}
