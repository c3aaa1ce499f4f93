import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import styles from './status-label.module.css';
import { StatusMark } from './status-mark.tsx';
import type { Tone } from './status-tone.ts';

export interface StatusLabelProps {
  tone: Tone;
  word: MessageDescriptor;
}

/** Mark and word together: a status is never said by colour alone. */
export function StatusLabel({ tone, word }: StatusLabelProps) {
  const { i18n } = useLingui();
  return (
    <span className={`${styles.label} ${styles[tone]}`}>
      <StatusMark tone={tone} />
      <span>{i18n._(word)}</span>
    </span>
  );
}
