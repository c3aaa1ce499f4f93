import type { Context } from '../../core/context.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import type { ImpactRow } from '../incidents/incident-checks.js';
import { deriveTimelines } from '../timelines/derive-timelines.js';
import { MaintenanceComponent } from './maintenance-component.entity.js';
import type { Maintenance } from './maintenance.entity.js';

/** The ids of the components that a maintenance covers. */
export async function coveredBy({ db }: Context, { id }: Maintenance): Promise<number[]> {
  const rows = await db.findBy(MaintenanceComponent, { maintenanceId: id });
  return rows.map((row) => row.componentId);
}

/** Whether it covers just these components, with these statuses. */
export async function covers({ db }: Context, { id }: Maintenance, components: readonly ImpactRow[]): Promise<boolean> {
  const rows = await db.findBy(MaintenanceComponent, { maintenanceId: id });
  const isCovered = ({ componentId, status }: ImpactRow) =>
    rows.some((row) => row.componentId === componentId && row.status === status);
  return rows.length === components.length && components.every(isCovered);
}

/** Puts `components` in the place of those that it covered before. */
export async function writeCovered(
  { db }: Context,
  { id: maintenanceId }: Maintenance,
  components: readonly ImpactRow[],
): Promise<void> {
  await db.delete(MaintenanceComponent, { maintenanceId });
  if (components.length > 0)
    await db.insert(
      MaintenanceComponent,
      components.map((row) => ({ ...row, maintenanceId })),
    );
}

/** The maintenance began, ended or changed: its components follow, from its actual start. */
export async function deriveCovered(
  tx: Context,
  changes: PageChanges,
  maintenance: Maintenance,
  alsoBefore: number[] = [],
): Promise<void> {
  if (maintenance.actualStart === null) return;
  const ids = new Set([...alsoBefore, ...(await coveredBy(tx, maintenance))]);
  await deriveTimelines(tx, changes, [...ids], maintenance.actualStart);
}
