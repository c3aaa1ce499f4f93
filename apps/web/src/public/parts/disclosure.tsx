import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  title: ReactNode;
  heading?: 'h2' | 'h3';
  /** Stands at the end of the title's line while it is closed. */
  aside?: ReactNode;
  open?: boolean;
  /** Of what is inside: an address that ends with it opens the whole. */
  id?: string;
  children: ReactNode;
}

/** A titled card that opens. */
export function Disclosure({ title, heading: Heading = 'h2', aside, open = false, id, children }: DisclosureProps) {
  return (
    <details className={styles.card} open={open} suppressHydrationWarning>
      <summary className={styles.summary}>
        <svg className={styles.arrow} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4 2l4 4-4 4" />
        </svg>
        <Heading className={styles.title}>{title}</Heading>
        {aside && <span className={styles.aside}>{aside}</span>}
      </summary>
      {id ? <div id={id}>{children}</div> : children}
    </details>
  );
}
