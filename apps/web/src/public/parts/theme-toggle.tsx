import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { chooseTheme, storedTheme, THEMES, type Theme } from '../../shared/theme-choice.ts';
import { useHydrated } from '../use-hydrated.ts';
import styles from './theme-toggle.module.css';

const LABELS: Record<Theme, MessageDescriptor> = {
  auto: msg`Colours: as your system`,
  light: msg`Colours: light`,
  dark: msg`Colours: dark`,
};

const SHAPES: Record<Theme, string> = {
  auto: 'M8 1.5a6.5 6.5 0 0 1 0 13z',
  light: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  dark: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
};

/** Takes its place from the first paint, and shows once it can do something. */
export function ThemeToggle() {
  const { i18n } = useLingui();
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<Theme | null>(null);
  const theme = chosen ?? (hydrated ? storedTheme() : 'auto');
  const label = i18n._(LABELS[theme]);
  const next = () => {
    const following = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
    chooseTheme(following);
    setChosen(following);
  };
  return (
    <button
      type="button"
      className={hydrated ? styles.toggle : styles.waiting}
      aria-label={label}
      title={label}
      onClick={next}
    >
      <svg width="20" height="20" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d={SHAPES[theme]} fill="currentColor" />
      </svg>
    </button>
  );
}
