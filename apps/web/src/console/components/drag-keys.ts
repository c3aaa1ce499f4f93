import type { Place } from './arrangement.ts';

export type DragTarget =
  | { kind: 'group'; id: string }
  | { kind: 'component'; id: string }
  | { kind: 'place'; place: Place };

const NO_GROUP = 'none';

export const groupKey = (id: string) => `group:${id}`;
export const componentKey = (id: string) => `component:${id}`;
/** The room of a group, into which components can be dropped also when it is empty. */
export const placeKey = (place: Place) => `place:${place ?? NO_GROUP}`;

export function dragTarget(key: string | number): DragTarget | null {
  const [kind, id = ''] = String(key).split(':');
  if (kind === 'group' || kind === 'component') return { kind, id };
  return kind === 'place' ? { kind, place: id === NO_GROUP ? null : id } : null;
}
