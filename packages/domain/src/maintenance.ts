export const MAINTENANCE_STATUSES = ['SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED'] as const;
export type MaintenanceStatus = (typeof MAINTENANCE_STATUSES)[number];

export const MAINTENANCE_ORDERS = ['LATEST_FIRST', 'SOONEST_FIRST'] as const;
export type MaintenanceOrder = (typeof MAINTENANCE_ORDERS)[number];

/** So long after its time a step that should have been taken is overdue, in milliseconds. */
const OVERDUE_AFTER_MS = 60_000;

export interface MaintenancePlan {
  status: MaintenanceStatus;
  plannedStart: Date;
  plannedEnd: Date;
}

/** Whether it should have started, or ended, at least a minute ago. */
export function isOverdue({ status, plannedStart, plannedEnd }: MaintenancePlan, now: Date): boolean {
  const due = status === 'SCHEDULED' ? plannedStart : status === 'IN_PROGRESS' ? plannedEnd : null;
  return due !== null && now.getTime() - due.getTime() >= OVERDUE_AFTER_MS;
}

export interface MaintenanceTimes<T> {
  status: MaintenanceStatus;
  plannedStart: T;
  actualStart: T | null;
}

/** Where history has it: when it began, or was to begin if it was cancelled before; null for what is still a plan. */
export function historyMomentOf<T>({ status, plannedStart, actualStart }: MaintenanceTimes<T>): T | null {
  return actualStart ?? (status === 'CANCELLED' ? plannedStart : null);
}

/** The step that it should have taken by itself by now. */
export function dueStep(
  {
    status,
    plannedStart,
    plannedEnd,
    autoStart,
    autoComplete,
  }: MaintenancePlan & { autoStart: boolean; autoComplete: boolean },
  now: Date,
): 'start' | 'complete' | null {
  if (status === 'SCHEDULED' && autoStart && plannedStart <= now) return 'start';
  return status === 'IN_PROGRESS' && autoComplete && plannedEnd <= now ? 'complete' : null;
}

export type MaintenanceStep = 'start' | 'complete' | 'cancel';

const ALLOWED: Record<MaintenanceStep, readonly MaintenanceStatus[]> = {
  start: ['SCHEDULED'],
  complete: ['IN_PROGRESS'],
  cancel: ['SCHEDULED', 'IN_PROGRESS'],
};

export function mayTake(step: MaintenanceStep, status: MaintenanceStatus): boolean {
  return ALLOWED[step].includes(status);
}
