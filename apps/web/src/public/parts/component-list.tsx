import type { Component, PageState } from '../state/page-state.ts';
import styles from './component-list.module.css';
import { ComponentRow } from './component-row.tsx';

export interface ComponentListProps {
  components: readonly Component[];
  histories: PageState['histories'];
}

export function ComponentList({ components, histories }: ComponentListProps) {
  return (
    <ul className={styles.list}>
      {components.map((component) => (
        <ComponentRow key={component.id} component={component} history={histories[component.id]} />
      ))}
    </ul>
  );
}
