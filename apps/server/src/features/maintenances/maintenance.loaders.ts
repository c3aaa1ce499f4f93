import { In } from 'typeorm';
import { defineLoader } from '../../core/loaders.js';
import { MaintenanceComponent } from './maintenance-component.entity.js';
import { MaintenancePlan } from './maintenance-plan.entity.js';
import { MaintenanceSeries } from './maintenance-series.entity.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';

/** Newest first. */
export const updatesOfMaintenance = defineLoader<number, MaintenanceUpdate[]>([], async ({ db }, ids) => {
  const updates = await db.find(MaintenanceUpdate, {
    where: { maintenanceId: In([...ids]) },
    order: { postedAt: 'DESC', id: 'DESC' },
  });
  return Map.groupBy(updates, (update) => update.maintenanceId);
});

/** The windows that were planned before, the latest first. */
export const formerPlansOf = defineLoader<number, MaintenancePlan[]>([], async ({ db }, ids) => {
  const plans = await db.find(MaintenancePlan, { where: { maintenanceId: In([...ids]) }, order: { id: 'DESC' } });
  return Map.groupBy(plans, (plan) => plan.maintenanceId);
});

export const seriesById = defineLoader<number, MaintenanceSeries | null>(null, async ({ db }, ids) => {
  const series = await db.findBy(MaintenanceSeries, { id: In([...ids]) });
  return new Map(series.map((it) => [it.id, it]));
});

export const componentsOfMaintenance = defineLoader<number, MaintenanceComponent[]>([], async ({ db }, ids) => {
  const covered = await db.find(MaintenanceComponent, { where: { maintenanceId: In([...ids]) }, order: { id: 'ASC' } });
  return Map.groupBy(covered, (row) => row.maintenanceId);
});
