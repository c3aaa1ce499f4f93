import { searchTextOf } from '@signet/domain/search';
import type { Context } from '../../core/context.js';
import { MaintenanceText } from './maintenance-text.entity.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';
import type { Maintenance } from './maintenance.entity.js';

/** Writes what a search finds it by: every change of the title or of an update comes by here. */
export async function deriveMaintenanceText({ db }: Context, { id, title }: Maintenance): Promise<void> {
  const updates = await db.find(MaintenanceUpdate, {
    where: { maintenanceId: id },
    order: { postedAt: 'DESC', id: 'DESC' },
  });
  const messages = updates.map(({ message }) => message);
  await db.save(MaintenanceText, { maintenanceId: id, text: searchTextOf(title, messages) });
}
