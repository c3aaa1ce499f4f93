import { Trans } from '@lingui/react/macro';
import { IncidentCard } from '../../shared/incident-card.tsx';
import { componentAddress } from '../component-address.ts';
import { CopyLink } from '../parts/copy-link.tsx';
import { StateStrip } from '../parts/state-strip.tsx';
import type { Incident } from '../state/page-state.ts';
import type { Snapshot } from '../state/page-store.ts';
import styles from './incident-page.module.css';
import { Aftermath } from './incident/aftermath.tsx';

export function IncidentPage({ incident, snapshot }: { incident: Incident; snapshot: Snapshot }) {
  return (
    <>
      <StateStrip snapshot={snapshot} />
      <IncidentCard
        incident={incident}
        heading="h1"
        componentHref={componentAddress}
        besideUpdate={(update) => <CopyLink href={`/incidents/${incident.id}#update-${update.id}`} />}
      >
        <Aftermath incident={incident} />
        {incident.status !== 'RESOLVED' && (
          <p className={styles.subscribe}>
            <a href={`/subscribe?incident=${incident.id}`}>
              <Trans>Get updates</Trans>
            </a>
          </p>
        )}
      </IncidentCard>
    </>
  );
}
