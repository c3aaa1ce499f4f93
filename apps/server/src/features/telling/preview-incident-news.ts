import { incidentDraftInput } from '@signet/domain/news-preview-inputs';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { knownImpacts } from '../incidents/incident-checks.js';
import type { CreateIncidentInput } from '../incidents/incident.inputs.js';
import { announceIncident } from '../notifications/announce-incident.js';
import { mustPublish } from './must-publish.js';
import type { NewsPreview } from './news-preview.js';
import { NOT_YET, previewNews } from './preview-news.js';

/** Of a new incident. @throws AppError */
export async function previewIncidentNews(ctx: Context, input: CreateIncidentInput): Promise<NewsPreview> {
  mustPublish(ctx, 'incidents:edit');
  const { title, message, status, visibility, notify, ...fields } = parseInput(incidentDraftInput, input);
  const impacts = await knownImpacts(ctx, fields.impacts);
  const startedAt = fields.startedAt ?? ctx.now();
  const nextUpdateBy = status === 'RESOLVED' ? null : (fields.nextUpdateBy ?? null);
  return previewNews(ctx, {
    subject: { kind: 'INCIDENT', visibility, named: impacts, incidentId: null },
    notify,
    announce: (place) =>
      announceIncident(place, {
        incident: { id: NOT_YET, title: title.trim(), startedAt, nextUpdateBy },
        update: { id: NOT_YET, status, message, postedAt: startedAt },
        impacts,
      }),
  });
}
