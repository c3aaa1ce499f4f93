/** Severity rises from first to last. UNKNOWN is never shown as green. */
export const COMPONENT_STATUSES = [
  'OPERATIONAL',
  'UNKNOWN',
  'UNDER_MAINTENANCE',
  'DEGRADED_PERFORMANCE',
  'PARTIAL_OUTAGE',
  'MAJOR_OUTAGE',
] as const;

export type ComponentStatus = (typeof COMPONENT_STATUSES)[number];

export const GROUP_COLLAPSES = ['EXPANDED', 'COLLAPSED', 'COLLAPSED_UNLESS_AFFECTED'] as const;
export type GroupCollapse = (typeof GROUP_COLLAPSES)[number];

/** 0 (operational) to 5 (major outage). */
export function severityOf(status: ComponentStatus): number {
  return COMPONENT_STATUSES.indexOf(status);
}

/** The most severe of the statuses; OPERATIONAL where there is none. */
export function worstOf(statuses: Iterable<ComponentStatus>): ComponentStatus {
  let worst: ComponentStatus = 'OPERATIONAL';
  for (const status of statuses) if (severityOf(status) > severityOf(worst)) worst = status;
  return worst;
}

export interface StatusSources {
  /** What an operator, the API, a monitor or a provider last set. */
  base: ComponentStatus;
  /** The statuses that maintenances in progress state for the component. */
  maintenances: readonly ComponentStatus[];
  /** The current impacts of unresolved incidents that the audience may see. */
  impacts: readonly ComponentStatus[];
}

/** What visitors see: maintenance replaces the base, then the most severe of that and all impacts. */
export function effectiveStatus({ base, maintenances, impacts }: StatusSources): ComponentStatus {
  const explained = maintenances.length > 0 ? worstOf(maintenances) : base;
  return worstOf([explained, ...impacts]);
}
