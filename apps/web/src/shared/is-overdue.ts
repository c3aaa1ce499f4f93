import { isOverdue as isPlanOverdue } from '@signet/domain/maintenance';
import type { MaintenanceShape } from './maintenance-shape.ts';

/** Whether it should have started, or ended, at least a minute ago. */
export function isOverdue(
  { status, plannedStart, plannedEnd }: Pick<MaintenanceShape, 'status' | 'plannedStart' | 'plannedEnd'>,
  now: number,
): boolean {
  return isPlanOverdue(
    { status, plannedStart: new Date(plannedStart), plannedEnd: new Date(plannedEnd) },
    new Date(now),
  );
}
