import { useId, type ReactNode } from 'react';
import styles from './panel.module.css';

export interface PanelProps {
  title: ReactNode;
  heading?: 'h1' | 'h2';
  /** Stands at the end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled card. */
export function Panel({ title, heading: Heading = 'h2', aside, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
