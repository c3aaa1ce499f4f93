import type { Group } from './page-state.ts';

/** A group by itself: which components are in it is said by these. */
export function withoutComponents({ id, name, position, collapse }: Group): Group {
  return { id, name, position, collapse };
}
