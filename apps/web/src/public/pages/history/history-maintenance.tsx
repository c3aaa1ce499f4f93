import { useLingui } from '@lingui/react';
import { Markdown } from '../../../shared/markdown.tsx';
import { StatusMark } from '../../../shared/status-mark.tsx';
import { MAINTENANCE_WORDS } from '../../../shared/status-words.ts';
import pastThing from '../../parts/past-thing.module.css';
import type { Maintenance } from '../../state/page-state.ts';
import styles from './history-thing.module.css';
import { MaintenanceTimes } from './maintenance-times.tsx';

/** A maintenance as history has it: what was planned, what came of it, and the last word said. */
export function HistoryMaintenance({ maintenance }: { maintenance: Maintenance }) {
  const { i18n } = useLingui();
  const { id, title, status, components, updates } = maintenance;
  const [newest] = updates;
  return (
    <article>
      <h3 className={pastThing.title}>
        <StatusMark tone={status === 'CANCELLED' ? 'unknown' : 'maintenance'} />
        <a href={`/maintenances/${id}`}>{title}</a>
      </h3>
      <p className={pastThing.facts}>
        {i18n._(MAINTENANCE_WORDS[status])}
        {components.length > 0 && ` · ${components.map(({ component }) => component.name).join(', ')}`}
      </p>
      <MaintenanceTimes maintenance={maintenance} />
      {newest && (
        <div className={styles.word}>
          <Markdown html={newest.messageHtml} />
        </div>
      )}
    </article>
  );
}
