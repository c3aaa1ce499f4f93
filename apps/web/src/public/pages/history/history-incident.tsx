import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { worstOf } from '@signet/domain/component';
import { useClock } from '../../../shared/clock.tsx';
import { ImpactList } from '../../../shared/impact-list.tsx';
import { Markdown } from '../../../shared/markdown.tsx';
import { StatusMark } from '../../../shared/status-mark.tsx';
import { COMPONENT_TONES } from '../../../shared/status-tone.ts';
import { INCIDENT_WORDS } from '../../../shared/status-words.ts';
import { formatDuration } from '../../../shared/time-format.ts';
import { Time } from '../../../shared/time.tsx';
import pastThing from '../../parts/past-thing.module.css';
import { harm } from '../../state/harm.ts';
import type { Incident } from '../../state/page-state.ts';
import styles from './history-thing.module.css';

/** An incident as history has it: when, how long, the worst that it did, and the last word said. */
export function HistoryIncident({ incident }: { incident: Incident }) {
  const { i18n } = useLingui();
  const { locale, now } = useClock();
  const { id, title, status, startedAt, resolvedAt, postmortemPublishedAt, updates } = incident;
  const worst = harm(incident);
  const tone = worst.length > 0 ? worstOf(worst.map((impact) => impact.status)) : 'DEGRADED_PERFORMANCE';
  const duration = formatDuration((resolvedAt ? Date.parse(resolvedAt) : now) - Date.parse(startedAt), locale);
  return (
    <article>
      <h3 className={pastThing.title}>
        <StatusMark tone={resolvedAt ? 'operational' : COMPONENT_TONES[tone]} />
        <a href={`/incidents/${id}`}>{title}</a>
      </h3>
      <p className={pastThing.facts} suppressHydrationWarning>
        {i18n._(INCIDENT_WORDS[status])} · <Time at={startedAt} show="moment" /> ·{' '}
        {resolvedAt ? <Trans>lasted {duration}</Trans> : <Trans>going on for {duration}</Trans>}
        {postmortemPublishedAt && (
          <>
            {' · '}
            <a href={`/incidents/${id}/postmortem`}>
              <Trans>Postmortem</Trans>
            </a>
          </>
        )}
      </p>
      <ImpactList impacts={worst} />
      <div className={styles.word}>
        <Markdown html={updates[0]?.messageHtml ?? ''} />
      </div>
    </article>
  );
}
