import { maintenanceDraftInput } from '@signet/domain/news-preview-inputs';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { knownImpacts } from '../incidents/incident-checks.js';
import type { ScheduleMaintenanceInput } from '../maintenances/maintenance.inputs.js';
import { FIRST_TURNS, presentState } from '../maintenances/write-maintenance.js';
import { announceMaintenance } from '../notifications/announce-maintenance.js';
import { mustPublish } from './must-publish.js';
import type { NewsPreview } from './news-preview.js';
import { NOT_YET, previewNews } from './preview-news.js';

/** Of a new maintenance; of one that recurs the first is told. @throws AppError */
export async function previewMaintenanceNews(ctx: Context, input: ScheduleMaintenanceInput): Promise<NewsPreview> {
  mustPublish(ctx, 'maintenances:edit');
  const { title, message, visibility, notify, components, ...window } = parseInput(maintenanceDraftInput, input);
  const covered = await knownImpacts(ctx, components, 'input.components');
  const { status } = presentState(window, ctx.now());
  return previewNews(ctx, {
    subject: { kind: 'MAINTENANCE', visibility, named: covered, incidentId: null },
    notify,
    announce: (place) =>
      announceMaintenance(place, {
        maintenance: { id: NOT_YET, title: title.trim(), ...window },
        turn: FIRST_TURNS[status],
        update: { message, postedAt: ctx.now() },
        covered,
      }),
  });
}
