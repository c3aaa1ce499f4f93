import { maintenanceChangeDraftInput } from '@signet/domain/news-preview-inputs';
import { changedFields } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { knownImpacts } from '../incidents/incident-checks.js';
import { MaintenanceComponent } from '../maintenances/maintenance-component.entity.js';
import type { Maintenance } from '../maintenances/maintenance.entity.js';
import type { UpdateMaintenanceInput } from '../maintenances/maintenance.inputs.js';
import { findMaintenanceToEdit } from '../maintenances/maintenance.queries.js';
import { announceMaintenance } from '../notifications/announce-maintenance.js';
import { mustPublish } from './must-publish.js';
import type { NewsPreview } from './news-preview.js';
import { previewNews } from './preview-news.js';

/** Of a plan that changes. @throws AppError */
export async function previewMaintenanceChangeNews(
  ctx: Context,
  maintenanceId: string,
  input: UpdateMaintenanceInput,
): Promise<NewsPreview> {
  mustPublish(ctx, 'maintenances:edit');
  const { message, notify = false, components, ...fields } = parseInput(maintenanceChangeDraftInput, input);
  const maintenance = await findMaintenanceToEdit(ctx, maintenanceId);
  const changed = changedFields<Maintenance>(maintenance, fields);
  const covered = components
    ? await knownImpacts(ctx, components, 'input.components')
    : await ctx.db.findBy(MaintenanceComponent, { maintenanceId: maintenance.id });
  const { visibility } = { ...maintenance, ...changed };
  return previewNews(ctx, {
    subject: { kind: 'MAINTENANCE', visibility, named: covered, incidentId: null },
    notify,
    announce: (place) =>
      announceMaintenance(place, {
        maintenance: { ...maintenance, ...changed },
        turn: changed.plannedStart || changed.plannedEnd ? 'RESCHEDULED' : 'UPDATED',
        update: message ? { message, postedAt: ctx.now() } : null,
        covered,
      }),
  });
}
