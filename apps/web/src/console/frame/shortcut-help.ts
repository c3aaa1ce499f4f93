import { makeVar } from '@apollo/client';

/** Whether the list of shortcuts is open; the menu, the palette and `?` open it. */
export const shortcutHelp = makeVar(false);
