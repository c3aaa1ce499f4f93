import type { ComponentDetail } from '../state/component-detail.ts';
import { ComponentIncidents } from './component-incidents.tsx';
import { ComponentMaintenances } from './component-maintenances.tsx';
import styles from './component-things.module.css';

export function ComponentThings({ detail }: { detail: ComponentDetail }) {
  return (
    <div className={styles.things}>
      <ComponentIncidents detail={detail} />
      <ComponentMaintenances detail={detail} />
    </div>
  );
}
