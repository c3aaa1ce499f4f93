import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { Markdown } from '../../shared/markdown.tsx';
import { INCIDENT_WORDS } from '../../shared/status-words.ts';
import { formatDuration } from '../../shared/time-format.ts';
import { Time } from '../../shared/time.tsx';
import { StateStrip } from '../parts/state-strip.tsx';
import type { Incident } from '../state/page-state.ts';
import type { Snapshot } from '../state/page-store.ts';
import { WasAffected } from './incident/was-affected.tsx';
import styles from './postmortem-page.module.css';

export interface PostmortemPageProps {
  incident: Incident;
  html: string;
  snapshot: Snapshot;
}

/** What was learned of an incident, for itself. */
export function PostmortemPage({ incident, html, snapshot }: PostmortemPageProps) {
  const { i18n } = useLingui();
  const { id, title, status, postmortemPublishedAt } = incident;
  return (
    <>
      <StateStrip snapshot={snapshot} />
      <article className={styles.card}>
        <header className={styles.header}>
          <h1 className={styles.title}>
            <Trans>Postmortem: {title}</Trans>
          </h1>
          <p className={styles.facts}>
            <a href={`/incidents/${id}`}>
              <Trans>The incident</Trans>
            </a>
            {' · '}
            {i18n._(INCIDENT_WORDS[status])} · <When incident={incident} />
          </p>
          <WasAffected incident={incident} />
        </header>
        <Markdown html={html} />
        {postmortemPublishedAt && (
          <footer className={styles.footer}>
            <Trans>
              Published <Time at={postmortemPublishedAt} show="moment" />
            </Trans>
          </footer>
        )}
      </article>
    </>
  );
}

function When({ incident: { startedAt, resolvedAt } }: { incident: Incident }) {
  const { locale } = useClock();
  if (!resolvedAt) return <Time at={startedAt} show="moment" />;
  const duration = formatDuration(Date.parse(resolvedAt) - Date.parse(startedAt), locale);
  return (
    <>
      <Time at={startedAt} show="moment" /> · <Trans>lasted {duration}</Trans>
    </>
  );
}
