import { In } from 'typeorm';
import { defineLoader } from '../../core/loaders.js';
import { MaintenanceComponent } from './maintenance-component.entity.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';

/** Newest first. */
export const updatesOfMaintenance = defineLoader<number, MaintenanceUpdate[]>([], async ({ db }, ids) => {
  const updates = await db.find(MaintenanceUpdate, {
    where: { maintenanceId: In([...ids]) },
    order: { postedAt: 'DESC', id: 'DESC' },
  });
  return Map.groupBy(updates, (update) => update.maintenanceId);
});

export const componentsOfMaintenance = defineLoader<number, MaintenanceComponent[]>([], async ({ db }, ids) => {
  const covered = await db.find(MaintenanceComponent, { where: { maintenanceId: In([...ids]) }, order: { id: 'ASC' } });
  return Map.groupBy(covered, (row) => row.maintenanceId);
});
