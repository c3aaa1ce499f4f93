import type { ComponentStatus } from '@signet/domain/component';

/** The status that an incident gives each component, by the component's id; absent is out of it. */
export type ChosenImpacts = Record<string, ComponentStatus>;

export interface ImpactChoice {
  componentId: string;
  status: ComponentStatus;
}

export function chosenFrom(impacts: readonly { status: ComponentStatus; component: { id: string } }[]): ChosenImpacts {
  return Object.fromEntries(impacts.map(({ component, status }) => [component.id, status]));
}

export function impactInputs(chosen: ChosenImpacts): ImpactChoice[] {
  return Object.entries(chosen).map(([componentId, status]) => ({ componentId, status }));
}

/** Only what changes: a component that is no longer chosen is OPERATIONAL, as far as the incident goes. */
export function impactDelta(current: ChosenImpacts, chosen: ChosenImpacts): ImpactChoice[] {
  const ids = [...new Set([...Object.keys(current), ...Object.keys(chosen)])];
  return ids
    .map((componentId) => ({ componentId, status: chosen[componentId] ?? 'OPERATIONAL' }))
    .filter(({ componentId, status }) => status !== (current[componentId] ?? 'OPERATIONAL'));
}

/** Somebody else changed the impacts from `base` to `theirs`: what I touched stays mine, the rest becomes theirs. */
export function rebaseImpacts(base: ChosenImpacts, mine: ChosenImpacts, theirs: ChosenImpacts): ChosenImpacts {
  const rebased = { ...theirs };
  for (const { componentId, status } of impactDelta(base, mine)) {
    if (status === 'OPERATIONAL') delete rebased[componentId];
    else rebased[componentId] = status;
  }
  return rebased;
}
