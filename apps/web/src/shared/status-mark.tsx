import styles from './status-mark.module.css';
import { STATUS_SHAPES } from './status-shapes.ts';
import type { Tone } from './status-tone.ts';

export interface StatusMarkProps {
  tone: Tone;
  size?: number;
}

/** A shape of its own for each status. Decoration: the word that says the same stands next to it. */
export function StatusMark({ tone, size = 16 }: StatusMarkProps) {
  return (
    <svg className={`${styles.mark} ${styles[tone]}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={STATUS_SHAPES[tone]} />
    </svg>
  );
}
