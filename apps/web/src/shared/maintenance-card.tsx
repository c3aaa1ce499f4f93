import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { FormerPlan } from './former-plan.tsx';
import { ImpactList } from './impact-list.tsx';
import styles from './maintenance-card.module.css';
import type { MaintenanceShape, MaintenanceUpdateShape } from './maintenance-shape.ts';
import { MaintenanceState } from './maintenance-state.tsx';
import { UpdateEntry } from './update-entry.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface MaintenanceCardProps {
  maintenance: MaintenanceShape;
  /** Where the title leads. Without it the title is plain text. */
  href?: string | undefined;
  /** Where calendars find it while it is planned. */
  calendarHref?: string;
  heading?: 'h1' | 'h3';
  /** With every update, as its own page; otherwise with the newest. */
  whole?: boolean;
  /** What stands beside the head of each update, such as its link. */
  besideUpdate?: (update: MaintenanceUpdateShape) => ReactNode;
  /** More of it, between its facts and its updates. */
  children?: ReactNode;
}

export function MaintenanceCard({
  maintenance,
  href,
  calendarHref,
  heading: Heading = 'h3',
  whole = false,
  besideUpdate,
  children,
}: MaintenanceCardProps) {
  const { title, status, components, updates } = maintenance;
  const running = status === 'IN_PROGRESS';
  const shown = whole ? updates : updates.slice(0, 1);
  const names = components.map(({ component }) => component.name).join(', ');
  return (
    <article className={`${styles.card} ${running ? styles.running : ''}`}>
      <header className={styles.header}>
        <Heading className={styles.title}>{href ? <a href={href}>{title}</a> : title}</Heading>
        <p className={styles.state}>
          <MaintenanceState maintenance={maintenance} />
          {calendarHref && status === 'SCHEDULED' && (
            <>
              {' · '}
              <a className={styles.calendar} href={calendarHref}>
                <Trans>
                  + Calendar<VisuallyHidden>: {title}</VisuallyHidden>
                </Trans>
              </a>
            </>
          )}
        </p>
      </header>
      {!whole && <FormerPlan maintenance={maintenance} />}
      {running || whole ? (
        <ImpactList impacts={components} />
      ) : (
        names && (
          <p className={styles.fact}>
            <Trans>Affects {names}</Trans>
          </p>
        )
      )}
      {children}
      <ol className={styles.updates}>
        {shown.map((update) => (
          <UpdateEntry key={update.id} update={update} anchored={whole} aside={besideUpdate?.(update)} />
        ))}
      </ol>
    </article>
  );
}
