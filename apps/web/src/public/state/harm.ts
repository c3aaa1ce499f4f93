import type { Incident } from './page-state.ts';

/** The components that an incident did some harm to, with the worst of it. */
export function harm({ worstImpacts = [] }: Pick<Incident, 'worstImpacts'>): NonNullable<Incident['worstImpacts']> {
  return worstImpacts.filter(({ status }) => status !== 'OPERATIONAL');
}
