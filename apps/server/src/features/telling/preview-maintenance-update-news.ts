import { maintenanceUpdateDraftInput } from '@signet/domain/news-preview-inputs';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { MaintenanceComponent } from '../maintenances/maintenance-component.entity.js';
import type { PostMaintenanceUpdateInput } from '../maintenances/maintenance.inputs.js';
import { findMaintenanceToEdit } from '../maintenances/maintenance.queries.js';
import { announceMaintenance } from '../notifications/announce-maintenance.js';
import { mustPublish } from './must-publish.js';
import type { NewsPreview } from './news-preview.js';
import { previewNews } from './preview-news.js';

/** Of a word on a maintenance. @throws AppError */
export async function previewMaintenanceUpdateNews(
  ctx: Context,
  maintenanceId: string,
  input: PostMaintenanceUpdateInput,
): Promise<NewsPreview> {
  mustPublish(ctx, 'maintenances:edit');
  const { message, notify, postedAt } = parseInput(maintenanceUpdateDraftInput, input);
  const maintenance = await findMaintenanceToEdit(ctx, maintenanceId);
  const covered = await ctx.db.findBy(MaintenanceComponent, { maintenanceId: maintenance.id });
  return previewNews(ctx, {
    subject: { kind: 'MAINTENANCE', visibility: maintenance.visibility, named: covered, incidentId: null },
    notify,
    announce: (place) =>
      announceMaintenance(place, {
        maintenance,
        turn: 'UPDATED',
        update: { message, postedAt: postedAt ?? ctx.now() },
        covered,
      }),
  });
}
