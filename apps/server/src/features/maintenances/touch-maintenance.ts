import type { Context } from '../../core/context.js';
import { nextUpdatedAt } from '../../core/edits.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import type { Maintenance } from './maintenance.entity.js';

/** Something that was said of it changed; the plan and the state are as before. */
export async function touchMaintenance(tx: Context, changes: PageChanges, maintenance: Maintenance): Promise<void> {
  maintenance.updatedAt = nextUpdatedAt(maintenance, tx.now());
  await tx.db.save(maintenance);
  changes.touch('Maintenance', maintenance.id, maintenance.visibility, maintenance.visibility);
}
