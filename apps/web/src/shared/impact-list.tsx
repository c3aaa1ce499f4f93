import type { ImpactShape } from './incident-shape.ts';
import styles from './impact-list.module.css';
import { StatusLabel } from './status-label.tsx';
import { COMPONENT_TONES } from './status-tone.ts';
import { COMPONENT_WORDS } from './status-words.ts';

export interface ImpactListProps {
  impacts: readonly ImpactShape[];
  /** Where a component's name leads. Without it names are plain text. */
  hrefOf?: ((componentId: string) => string) | undefined;
}

/** Components, each with what is done to it. */
export function ImpactList({ impacts, hrefOf }: ImpactListProps) {
  if (impacts.length === 0) return null;
  return (
    <ul className={styles.impacts}>
      {impacts.map(({ component, status }) => (
        <li key={component.id}>
          <span className={styles.name}>
            {hrefOf ? <a href={hrefOf(component.id)}>{component.name}</a> : component.name}
          </span>
          <StatusLabel tone={COMPONENT_TONES[status]} word={COMPONENT_WORDS[status]} />
        </li>
      ))}
    </ul>
  );
}
