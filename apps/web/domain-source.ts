import { fileURLToPath } from 'node:url';

/** Resolves the domain to its source, so that the web needs no build of it first. */
export const domainSource = {
  find: /^@signet\/domain\/(.*)$/,
  replacement: fileURLToPath(new URL('../../packages/domain/src/$1.ts', import.meta.url)),
};
