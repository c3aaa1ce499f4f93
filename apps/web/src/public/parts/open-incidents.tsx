import { Trans } from '@lingui/react/macro';
import { IncidentCard } from '../../shared/incident-card.tsx';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import type { PageState } from '../state/page-state.ts';
import { openIncidents } from '../state/sections.ts';
import { CopyLink } from './copy-link.tsx';
import styles from './stack.module.css';

export function OpenIncidents({ page }: { page: PageState }) {
  const incidents = openIncidents(page);
  if (incidents.length === 0) return null;
  return (
    <section className={styles.stack} aria-labelledby="open-incidents">
      <VisuallyHidden as="h2" id="open-incidents">
        <Trans>Open incidents</Trans>
      </VisuallyHidden>
      {incidents.map((incident) => (
        <IncidentCard
          key={incident.id}
          incident={incident}
          heading="h3"
          href={`/incidents/${incident.id}`}
          besideUpdate={(update) => <CopyLink href={`/incidents/${incident.id}#update-${update.id}`} />}
        />
      ))}
    </section>
  );
}
