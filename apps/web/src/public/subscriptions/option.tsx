import type { ReactNode } from 'react';
import styles from './form.module.css';

interface OptionProps {
  type: 'radio' | 'checkbox';
  name: string;
  value?: string;
  checked: boolean;
  children: ReactNode;
}

export function Option({ type, name, value = 'on', checked, children }: OptionProps) {
  return (
    <label className={styles.option}>
      <input type={type} name={name} value={value} defaultChecked={checked} />
      <span>{children}</span>
    </label>
  );
}
