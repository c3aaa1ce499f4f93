import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './row-list.module.css';

/** List items in a card, with a hairline between them. */
export function RowList({ children }: { children: ReactNode }) {
  return (
    <Paper withBorder>
      <ul className={styles.rows}>{children}</ul>
    </Paper>
  );
}
