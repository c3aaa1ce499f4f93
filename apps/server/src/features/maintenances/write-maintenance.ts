import type { MaintenanceStatus } from '@signet/domain/maintenance';
import type { MaintenanceTurn } from '@signet/domain/news';
import type { Context } from '../../core/context.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import type { ImpactRow } from '../incidents/incident-checks.js';
import { deriveCovered, writeCovered } from './covered-components.js';
import { Maintenance } from './maintenance.entity.js';
import { writeMaintenanceUpdate } from './write-maintenance-update.js';

export type NewMaintenance = Pick<
  Maintenance,
  | 'title'
  | 'visibility'
  | 'plannedStart'
  | 'plannedEnd'
  | 'autoStart'
  | 'autoComplete'
  | 'notify'
  | 'seriesId'
  | 'occurrenceAt'
> & { message: string; components: readonly ImpactRow[] };

/** What is told of a new one, by the state that it has at once. */
export const FIRST_TURNS: Record<MaintenanceStatus, MaintenanceTurn> = {
  SCHEDULED: 'SCHEDULED',
  IN_PROGRESS: 'STARTED',
  COMPLETED: 'COMPLETED',
  CANCELLED: 'CANCELLED',
};

/** Inserts a maintenance with its first update, in the state that its window has by now. */
export async function writeMaintenance(
  tx: Context,
  changes: PageChanges,
  { message, components, ...fields }: NewMaintenance,
): Promise<Maintenance> {
  const now = tx.now();
  const state = presentState(fields, now);
  const maintenance = await tx.db.save(
    tx.db.create(Maintenance, { ...fields, ...state, sequence: 0, createdAt: now, updatedAt: now }),
  );
  await writeCovered(tx, maintenance, components);
  const updateId = await writeMaintenanceUpdate(tx, maintenance, message);
  changes.tell({ kind: 'MAINTENANCE', maintenanceId: maintenance.id, turn: FIRST_TURNS[maintenance.status], updateId });
  await deriveCovered(tx, changes, maintenance);
  changes.touch('Maintenance', maintenance.id, null, maintenance.visibility);
  return maintenance;
}

/** What a new one is at once: the past is a record, what has begun starts. */
export function presentState(
  { plannedStart, plannedEnd }: Pick<Maintenance, 'plannedStart' | 'plannedEnd'>,
  now: Date,
): Pick<Maintenance, 'status' | 'actualStart' | 'actualEnd'> {
  if (plannedEnd <= now) return { status: 'COMPLETED', actualStart: plannedStart, actualEnd: plannedEnd };
  if (plannedStart <= now) return { status: 'IN_PROGRESS', actualStart: now, actualEnd: null };
  return { status: 'SCHEDULED', actualStart: null, actualEnd: null };
}
