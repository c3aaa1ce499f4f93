import type { MaintenanceOrder, MaintenanceStatus } from '@signet/domain/maintenance';

/** The parts of the list: what goes on, what is to come, what is over. */
export const PARTS = ['running', 'upcoming', 'past'] as const;
export type MaintenancePart = (typeof PARTS)[number];

export const STATUSES_OF: Record<MaintenancePart, MaintenanceStatus[]> = {
  running: ['IN_PROGRESS'],
  upcoming: ['SCHEDULED'],
  past: ['COMPLETED', 'CANCELLED'],
};

export const ORDER_OF: Record<MaintenancePart, MaintenanceOrder> = {
  running: 'SOONEST_FIRST',
  upcoming: 'SOONEST_FIRST',
  past: 'LATEST_FIRST',
};
