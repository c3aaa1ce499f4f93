import { useLingui } from '@lingui/react';
import { StatusMark } from '../../shared/status-mark.tsx';
import { MAINTENANCE_WORDS } from '../../shared/status-words.ts';
import type { Maintenance } from '../state/page-state.ts';
import styles from './past-thing.module.css';
import { TimeWindow } from './time-window.tsx';

export function PastMaintenance({ maintenance }: { maintenance: Maintenance }) {
  const { i18n } = useLingui();
  const { id, title, status, plannedEnd, actualStart, actualEnd } = maintenance;
  return (
    <article>
      <h4 className={styles.title}>
        <StatusMark tone="maintenance" />
        <a href={`/maintenances/${id}`}>{title}</a>
      </h4>
      <p className={styles.facts}>
        {i18n._(MAINTENANCE_WORDS[status])}
        {actualStart && (
          <>
            {' · '}
            <TimeWindow from={actualStart} to={actualEnd ?? plannedEnd} />
          </>
        )}
      </p>
    </article>
  );
}
