import { useLingui } from '@lingui/react';
import { Markdown } from '../../shared/markdown.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { MAINTENANCE_WORDS } from '../../shared/status-words.ts';
import type { Maintenance } from '../state/page-state.ts';
import styles from './past-thing.module.css';
import { TimeWindow } from '../../shared/time-window.tsx';

/** Work on the day it began, with the word that was said at its end. One that goes on stands above. */
export function PastMaintenance({ maintenance }: { maintenance: Maintenance }) {
  const { i18n } = useLingui();
  const { id, title, status, plannedEnd, actualStart, actualEnd, updates } = maintenance;
  const lastWord = actualEnd && updates.find(({ postedAt }) => postedAt >= actualEnd);
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
      {lastWord && <Markdown html={lastWord.messageHtml} />}
    </article>
  );
}
