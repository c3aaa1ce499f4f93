import { AUDIENCES, isShownTo, type Visibility } from '@signet/domain/visibility';
import type { Context } from '../../core/context.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import { incidentsNaming } from '../incidents/incident.queries.js';
import { maintenancesNaming } from '../maintenances/maintenance.queries.js';

/**
 * A component was changed. Where it appears or disappears for an audience, the incidents and maintenances
 * that name it look other than before for that audience. Call it while they still name it.
 */
export async function touchComponent(
  { db, now }: Context,
  changes: PageChanges,
  componentId: number,
  before: Visibility | null,
  after: Visibility | null,
): Promise<void> {
  changes.touch('Component', componentId, before, after);
  const audiences = AUDIENCES.filter((audience) => isShownTo(audience, before) !== isShownTo(audience, after));
  if (audiences.length === 0) return;
  const incidents = await incidentsNaming(db, componentId, now());
  const maintenances = await maintenancesNaming(db, componentId, now());
  for (const audience of audiences) {
    for (const { id, visibility } of incidents) {
      if (isShownTo(audience, visibility)) changes.touchFor(audience, 'Incident', id);
    }
    for (const { id, visibility } of maintenances) {
      if (isShownTo(audience, visibility)) changes.touchFor(audience, 'Maintenance', id);
    }
  }
}
