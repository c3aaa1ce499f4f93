import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { MAINTENANCE_WORDS } from '../../shared/status-words.ts';
import { Panel } from '../parts/panel.tsx';
import { TimeWindow } from '../../shared/time-window.tsx';
import type { ComponentDetail } from '../state/component-detail.ts';
import styles from './thing-list.module.css';

/** The latest maintenances that cover the component. */
export function ComponentMaintenances({ detail: { maintenances } }: { detail: ComponentDetail }) {
  const { i18n } = useLingui();
  if (maintenances.nodes.length === 0) return null;
  return (
    <Panel title={<Trans>Maintenance</Trans>}>
      <ul className={styles.things}>
        {maintenances.nodes.map(({ id, title, status, plannedStart, plannedEnd, actualStart, actualEnd }) => (
          <li key={id}>
            <a href={`/maintenances/${id}`}>{title}</a>
            <span className={styles.facts}>
              {i18n._(MAINTENANCE_WORDS[status])} ·{' '}
              <TimeWindow from={actualStart ?? plannedStart} to={actualEnd ?? plannedEnd} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
