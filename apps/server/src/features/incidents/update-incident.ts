import { updateIncidentInput } from '@signet/domain/inputs';
import { mustBeAllowed } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { mustBeUnchanged } from '../../core/edits.js';
import { badInput, conflict, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { deriveTimelines } from '../timelines/derive-timelines.js';
import { componentsNamedBy, deriveIncident } from './derive-incident.js';
import { momentUpToNow, mustLieAhead } from './incident-checks.js';
import { IncidentUpdate } from './incident-update.entity.js';
import type { Incident } from './incident.entity.js';
import type { UpdateIncidentInput } from './incident.inputs.js';
import { findIncidentToEdit, updatesOfIncidents } from './incident.queries.js';

/** Everything but the updates. A new `startedAt` takes the first update along. @throws AppError */
export async function updateIncident(ctx: Context, id: string, input: UpdateIncidentInput): Promise<Incident> {
  mustBeAllowed(ctx.actor, 'incidents:edit');
  const { ifUnchangedSince, ...fields } = parseInput(updateIncidentInput, input);
  fields.startedAt = momentUpToNow(ctx, 'input.startedAt', fields.startedAt);

  return changePage(ctx, { type: 'incident.edited', notify: false }, async (tx, changes) => {
    const incident = await findIncidentToEdit(tx, id);
    mustBeUnchanged('The incident', incident, ifUnchangedSince);
    const changed = changedFields<Incident>(incident, fields);
    if (isEmpty(changed)) return incident;
    if (changed.nextUpdateBy) {
      mustLieAhead(tx, 'input.nextUpdateBy', changed.nextUpdateBy);
      if (incident.status === 'RESOLVED') throw conflict('A resolved incident promises no further update.');
    }
    const { visibility: before, startedAt: begun } = incident;
    if (changed.startedAt) await moveStart(tx, incident, changed.startedAt);
    Object.assign(incident, changed, { postmortemPublishedAt: publishedAt(tx, incident, changed.postmortem) });
    await deriveIncident(tx, incident);
    if (changed.startedAt || changed.visibility) {
      const earliest = changed.startedAt && changed.startedAt < begun ? changed.startedAt : begun;
      await deriveTimelines(tx, changes, await componentsNamedBy(tx, incident), earliest);
    }
    changes.touch('Incident', incident.id, before, incident.visibility);
    return incident;
  });
}

/** Once published it stays so through every edit, until there is none any more. */
function publishedAt(
  { now }: Context,
  { postmortemPublishedAt: before }: Incident,
  postmortem: string | null | undefined,
): Date | null {
  if (postmortem === undefined) return before;
  return postmortem === null ? null : (before ?? now());
}

/** @throws AppError BAD_USER_INPUT if the incident would begin after one of its later updates */
async function moveStart(tx: Context, incident: Incident, startedAt: Date): Promise<void> {
  const updates = (await updatesOfIncidents(tx.db, [incident.id])).get(incident.id) ?? [];
  const [first, ...later] = updates;
  const movesFirst = first?.postedAt.getTime() === incident.startedAt.getTime();
  const next = movesFirst ? later[0] : first;
  if (next && startedAt > next.postedAt) {
    throw badInput('input.startedAt', `must not be after the update of ${next.postedAt.toISOString()}`);
  }
  if (first && movesFirst) await tx.db.update(IncidentUpdate, first.id, { postedAt: startedAt });
}
