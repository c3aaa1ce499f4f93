import { fileURLToPath } from 'node:url';

/** Where a journey that fails leaves what was on the screens. */
export const OUTPUT = fileURLToPath(new URL('../output', import.meta.url));
