import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { INCIDENT_WORDS } from '../../shared/status-words.ts';
import { formatDuration } from '../../shared/time-format.ts';
import { Time } from '../../shared/time.tsx';
import { Panel } from '../parts/panel.tsx';
import type { ComponentDetail } from '../state/component-detail.ts';
import styles from './thing-list.module.css';

/** The latest incidents that touched the component. */
export function ComponentIncidents({ detail: { id, incidents } }: { detail: ComponentDetail }) {
  const { i18n } = useLingui();
  const { locale } = useClock();
  if (incidents.nodes.length === 0) {
    return (
      <Panel title={<Trans>Incidents</Trans>}>
        <p className={styles.none}>
          <Trans>No incidents</Trans>
        </p>
      </Panel>
    );
  }
  return (
    <Panel
      title={<Trans>Incidents</Trans>}
      aside={
        <a href={`/history?component=${id}`}>
          <Trans>All in the history</Trans>
        </a>
      }
    >
      <ul className={styles.things}>
        {incidents.nodes.map(({ id: key, title, status, startedAt, resolvedAt }) => (
          <li key={key}>
            <a href={`/incidents/${key}`}>{title}</a>
            <span className={styles.facts}>
              {i18n._(INCIDENT_WORDS[status])} · <Time at={startedAt} show="moment" />
              {resolvedAt && (
                <>
                  {' · '}
                  <Trans>lasted {formatDuration(Date.parse(resolvedAt) - Date.parse(startedAt), locale)}</Trans>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
