import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { worstOf } from '@signet/domain/component';
import type { ReactNode } from 'react';
import { useClock } from './clock.tsx';
import { ImpactList } from './impact-list.tsx';
import { impactStory } from './impact-story.ts';
import styles from './incident-card.module.css';
import type { IncidentShape, UpdateShape } from './incident-shape.ts';
import { NextUpdate } from './next-update.tsx';
import { COMPONENT_TONES } from './status-tone.ts';
import { INCIDENT_WORDS } from './status-words.ts';
import { formatDuration } from './time-format.ts';
import { Time } from './time.tsx';
import { UpdateEntry } from './update-entry.tsx';

export interface IncidentCardProps {
  incident: IncidentShape;
  /** Where the title leads. Without it the title is plain text. */
  href?: string;
  heading?: 'h1' | 'h2' | 'h3';
  /** Where the names of affected components lead. */
  componentHref?: (componentId: string) => string;
  /** What stands beside the head of each update, such as its link. */
  besideUpdate?: (update: UpdateShape) => ReactNode;
  /** More of it, between its facts and its updates. */
  children?: ReactNode;
}

/** One incident with its whole story, newest update first. */
export function IncidentCard({
  incident,
  href,
  heading: Heading = 'h2',
  componentHref,
  besideUpdate,
  children,
}: IncidentCardProps) {
  const { i18n } = useLingui();
  const story = impactStory(incident.updates);
  const open = incident.status !== 'RESOLVED';
  const worst = COMPONENT_TONES[worstOf(incident.impacts.map(({ status }) => status))];
  return (
    <article className={`${styles.card} ${open ? styles[incident.impacts.length > 0 ? worst : 'degraded'] : ''}`}>
      <header className={styles.header}>
        <Heading className={styles.title}>{href ? <a href={href}>{incident.title}</a> : incident.title}</Heading>
        <p className={styles.state}>
          <strong>{i18n._(INCIDENT_WORDS[incident.status])}</strong> · <Span incident={incident} />
        </p>
      </header>
      <ImpactList impacts={incident.impacts} hrefOf={componentHref} />
      {open && incident.nextUpdateBy && <NextUpdate by={incident.nextUpdateBy} />}
      {children}
      <ol className={styles.updates}>
        {incident.updates.map((update) => (
          <UpdateEntry
            key={update.id}
            update={update}
            steps={story.get(update.id) ?? []}
            aside={besideUpdate?.(update)}
          />
        ))}
      </ol>
    </article>
  );
}

function Span({ incident: { startedAt, resolvedAt } }: { incident: IncidentShape }) {
  const { locale } = useClock();
  if (!resolvedAt) {
    return (
      <Trans>
        started <Time at={startedAt} show="relative" />
      </Trans>
    );
  }
  const duration = formatDuration(new Date(resolvedAt).getTime() - new Date(startedAt).getTime(), locale);
  return (
    <Trans>
      <Time at={startedAt} show="moment" />, lasted {duration}
    </Trans>
  );
}
