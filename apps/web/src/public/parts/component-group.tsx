import { StatusLabel } from '../../shared/status-label.tsx';
import { COMPONENT_TONES } from '../../shared/status-tone.ts';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import type { PageState } from '../state/page-state.ts';
import type { GroupSection } from '../state/sections.ts';
import styles from './component-group.module.css';
import { ComponentList } from './component-list.tsx';

export interface ComponentGroupProps {
  section: GroupSection;
  histories: PageState['histories'];
}

export function ComponentGroup({ section: { group, status, components }, histories }: ComponentGroupProps) {
  const open =
    group.collapse === 'EXPANDED' || (group.collapse === 'COLLAPSED_UNLESS_AFFECTED' && status !== 'OPERATIONAL');
  return (
    <details className={styles.group} open={open}>
      <summary className={styles.summary}>
        <svg className={styles.arrow} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4 2l4 4-4 4" />
        </svg>
        <h3 className={styles.name}>{group.name}</h3>
        <span className={styles.status}>
          <StatusLabel tone={COMPONENT_TONES[status]} word={COMPONENT_WORDS[status]} />
        </span>
      </summary>
      <ComponentList components={components} histories={histories} />
    </details>
  );
}
