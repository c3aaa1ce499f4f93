import type { DraggableSyntheticListeners } from '@dnd-kit/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { Ref } from 'react';
import styles from './board.module.css';

interface Props {
  ref: Ref<HTMLSpanElement>;
  listeners: DraggableSyntheticListeners;
}

/** For the pointer only: by keyboard the menu of the row moves it. */
export function DragHandle({ ref, listeners }: Props) {
  return (
    <span ref={ref} className={styles.handle} aria-hidden="true" {...listeners}>
      <IconGripVertical size={18} />
    </span>
  );
}
