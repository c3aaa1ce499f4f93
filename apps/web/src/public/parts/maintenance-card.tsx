import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Markdown } from '../../shared/markdown.tsx';
import { MAINTENANCE_WORDS } from '../../shared/status-words.ts';
import { Time } from '../../shared/time.tsx';
import type { Maintenance } from '../state/page-state.ts';
import { CopyLink } from './copy-link.tsx';
import styles from './maintenance-card.module.css';
import { TimeWindow } from './time-window.tsx';

export interface MaintenanceCardProps {
  maintenance: Maintenance;
  /** With every update and the actual times, as its own page; otherwise the newest update and a link. */
  whole?: boolean;
}

export function MaintenanceCard({ maintenance, whole = false }: MaintenanceCardProps) {
  const { i18n } = useLingui();
  const { id, title, status, plannedStart, plannedEnd, actualStart, actualEnd, components, updates } = maintenance;
  const Heading = whole ? 'h1' : 'h3';
  const shown = whole ? updates : updates.slice(0, 1);
  return (
    <article className={`${styles.card} ${status === 'IN_PROGRESS' ? styles.running : ''}`}>
      <header className={styles.header}>
        <Heading className={styles.title}>{whole ? title : <a href={`/maintenances/${id}`}>{title}</a>}</Heading>
        <p className={styles.state}>
          <strong>{i18n._(MAINTENANCE_WORDS[status])}</strong> · <TimeWindow from={plannedStart} to={plannedEnd} />
        </p>
      </header>
      {components.length > 0 && (
        <p className={styles.components}>
          <Trans>Affects {components.map(({ component }) => component.name).join(', ')}</Trans>
        </p>
      )}
      {whole && actualStart && (
        <p className={styles.components}>
          {actualEnd ? (
            <Trans>
              Began <Time at={actualStart} show="moment" />, ended <Time at={actualEnd} show="moment" />
            </Trans>
          ) : (
            <Trans>
              Began <Time at={actualStart} show="moment" />
            </Trans>
          )}
        </p>
      )}
      <ol className={styles.updates}>
        {shown.map((update) => (
          <li key={update.id} id={`update-${update.id}`}>
            <p className={styles.time}>
              <Time at={update.postedAt} show="moment" />
              {whole && <CopyLink href={`/maintenances/${id}#update-${update.id}`} />}
            </p>
            <Markdown html={update.messageHtml} />
          </li>
        ))}
      </ol>
    </article>
  );
}
