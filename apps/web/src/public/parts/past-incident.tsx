import { useLingui } from '@lingui/react';
import { Plural, Trans } from '@lingui/react/macro';
import { worstOf } from '@signet/domain/component';
import { useClock } from '../../shared/clock.tsx';
import { Markdown } from '../../shared/markdown.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { COMPONENT_TONES } from '../../shared/status-tone.ts';
import { INCIDENT_WORDS } from '../../shared/status-words.ts';
import { formatDuration } from '../../shared/time-format.ts';
import { Time } from '../../shared/time.tsx';
import type { Incident } from '../state/page-state.ts';
import styles from './past-thing.module.css';

/** An incident on its day: how it ended, with the last word said. An open one stands above with its whole story. */
export function PastIncident({ incident }: { incident: Incident }) {
  const { i18n } = useLingui();
  const { locale } = useClock();
  const { id, title, status, startedAt, resolvedAt, impacts, updates } = incident;
  const [newest] = updates;
  const worst = impacts.length > 0 ? worstOf(impacts.map((impact) => impact.status)) : 'DEGRADED_PERFORMANCE';
  const count = incident.updateCount ?? updates.length;
  return (
    <article>
      <h4 className={styles.title}>
        <StatusMark tone={resolvedAt ? 'operational' : COMPONENT_TONES[worst]} />
        <a href={`/incidents/${id}`}>{title}</a>
      </h4>
      <p className={styles.facts}>
        {i18n._(INCIDENT_WORDS[status])} · <Time at={startedAt} show="moment" />
        {resolvedAt && (
          <>
            {' · '}
            <Trans>lasted {formatDuration(Date.parse(resolvedAt) - Date.parse(startedAt), locale)}</Trans>
          </>
        )}
        {' · '}
        <Plural value={count} one="# update" other="# updates" />
      </p>
      {resolvedAt && newest && <Markdown html={newest.messageHtml} />}
    </article>
  );
}
