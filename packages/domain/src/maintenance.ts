export const MAINTENANCE_STATUSES = ['SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED'] as const;
export type MaintenanceStatus = (typeof MAINTENANCE_STATUSES)[number];

export type MaintenanceStep = 'start' | 'complete' | 'cancel';

const ALLOWED: Record<MaintenanceStep, readonly MaintenanceStatus[]> = {
  start: ['SCHEDULED'],
  complete: ['IN_PROGRESS'],
  cancel: ['SCHEDULED', 'IN_PROGRESS'],
};

export function mayTake(step: MaintenanceStep, status: MaintenanceStatus): boolean {
  return ALLOWED[step].includes(status);
}
