import type { Context } from '../../core/context.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import { deriveTimelines } from '../timelines/derive-timelines.js';
import { coveredBy } from './covered-components.js';
import { Maintenance } from './maintenance.entity.js';

/** As if it had never been: what it explained counts again. */
export async function removeMaintenance(tx: Context, changes: PageChanges, maintenance: Maintenance): Promise<void> {
  const components = await coveredBy(tx, maintenance);
  await tx.db.delete(Maintenance, maintenance.id);
  if (maintenance.actualStart) await deriveTimelines(tx, changes, components, maintenance.actualStart);
  changes.touch('Maintenance', maintenance.id, maintenance.visibility, null);
}
