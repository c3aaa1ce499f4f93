import { incidentUpdateDraftInput } from '@signet/domain/news-preview-inputs';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { knownImpacts } from '../incidents/incident-checks.js';
import { IncidentImpact } from '../incidents/incident-impact.entity.js';
import type { PostIncidentUpdateInput } from '../incidents/incident.inputs.js';
import { findIncidentToEdit } from '../incidents/incident.queries.js';
import { isNewest } from '../incidents/post-incident-update.js';
import { announceIncident } from '../notifications/announce-incident.js';
import { mustPublish } from './must-publish.js';
import type { NewsPreview } from './news-preview.js';
import { NOT_YET, previewNews } from './preview-news.js';

/** Of an update on an incident. @throws AppError */
export async function previewIncidentUpdateNews(
  ctx: Context,
  incidentId: string,
  input: PostIncidentUpdateInput,
): Promise<NewsPreview> {
  mustPublish(ctx, 'incidents:edit');
  const { message, status, notify, ...fields } = parseInput(incidentUpdateDraftInput, input);
  const incident = await findIncidentToEdit(ctx, incidentId);
  const { id, visibility } = incident;
  const impacts = await knownImpacts(ctx, fields.impacts);
  const before = await ctx.db.findBy(IncidentImpact, { incidentId: id });
  const postedAt = fields.postedAt ?? ctx.now();
  const promised = (await isNewest(ctx, incident, postedAt)) ? (fields.nextUpdateBy ?? null) : incident.nextUpdateBy;
  return previewNews(ctx, {
    subject: { kind: 'INCIDENT', visibility, named: [...before, ...impacts], incidentId: id },
    notify,
    announce: (place) =>
      announceIncident(place, {
        incident: { ...incident, nextUpdateBy: status === 'RESOLVED' ? null : promised },
        update: { id: NOT_YET, status, message, postedAt },
        impacts,
      }),
  });
}
