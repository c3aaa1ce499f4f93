import type { MantineColorSchemeManager } from '@mantine/core';
import { chooseTheme, storedTheme } from '../shared/theme-choice.ts';

/** The console and the public page remember one choice together. */
export function colorSchemeManager(): MantineColorSchemeManager {
  let stop = () => {};
  return {
    get: storedTheme,
    set: chooseTheme,
    subscribe: (onUpdate) => {
      const listener = () => onUpdate(storedTheme());
      addEventListener('storage', listener);
      stop = () => removeEventListener('storage', listener);
    },
    unsubscribe: () => stop(),
    clear: () => chooseTheme('auto'),
  };
}
