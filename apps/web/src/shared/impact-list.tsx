import type { ImpactShape } from './incident-shape.ts';
import styles from './impact-list.module.css';
import { StatusLabel } from './status-label.tsx';
import { COMPONENT_TONES } from './status-tone.ts';
import { COMPONENT_WORDS } from './status-words.ts';

/** The components that are affected now. */
export function ImpactList({ impacts }: { impacts: readonly ImpactShape[] }) {
  if (impacts.length === 0) return null;
  return (
    <ul className={styles.impacts}>
      {impacts.map(({ component, status }) => (
        <li key={component.id}>
          <span className={styles.name}>{component.name}</span>
          <StatusLabel tone={COMPONENT_TONES[status]} word={COMPONENT_WORDS[status]} />
        </li>
      ))}
    </ul>
  );
}
