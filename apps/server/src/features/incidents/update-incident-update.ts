import { updateIncidentUpdateInput } from '@signet/domain/inputs';
import { mustBeAllowed } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { mustBeUnchanged } from '../../core/edits.js';
import { badInput, notFound, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { idFrom } from '../../core/ids.js';
import { deriveTimelines } from '../timelines/derive-timelines.js';
import { componentsNamedBy, deriveIncident } from './derive-incident.js';
import { knownImpacts, momentUpToNow } from './incident-checks.js';
import { IncidentImpact } from './incident-impact.entity.js';
import { IncidentUpdate } from './incident-update.entity.js';
import { Incident } from './incident.entity.js';
import type { UpdateIncidentUpdateInput } from './incident.inputs.js';
import { writeImpacts } from './write-update.js';

/** Changes an update that was posted; the incident follows. @throws AppError */
export async function updateIncidentUpdate(
  ctx: Context,
  id: string,
  input: UpdateIncidentUpdateInput,
): Promise<Incident> {
  mustBeAllowed(ctx.actor, 'incidents:edit');
  const { ifUnchangedSince, impacts, ...fields } = parseInput(updateIncidentUpdateInput, input);
  fields.postedAt = momentUpToNow(ctx, 'input.postedAt', fields.postedAt);

  return changePage(ctx, { type: 'incident.edited', notify: false }, async (tx, changes) => {
    const update = await findUpdate(tx, id);
    const incident = await tx.db.findOneByOrFail(Incident, { id: update.incidentId });
    mustBeUnchanged('The incident', incident, ifUnchangedSince);
    if (fields.postedAt && fields.postedAt < incident.startedAt) {
      throw badInput('input.postedAt', "must not be before the incident's startedAt");
    }
    const before = await componentsNamedBy(tx, incident);
    const changed = changedFields<IncidentUpdate>(update, fields);
    const impactsChanged = impacts !== undefined && (await changeImpacts(tx, update, impacts));
    if (isEmpty(changed) && !impactsChanged) return incident;

    const earliest = changed.postedAt && changed.postedAt < update.postedAt ? changed.postedAt : update.postedAt;
    await tx.db.update(IncidentUpdate, update.id, { ...changed, editedAt: tx.now() });
    await deriveIncident(tx, incident);
    const named = new Set([...before, ...(await componentsNamedBy(tx, incident))]);
    await deriveTimelines(tx, changes, [...named], earliest);
    changes.touch('Incident', incident.id, incident.visibility, incident.visibility);
    return incident;
  });
}

/** @throws AppError NOT_FOUND */
export async function findUpdate({ db }: Context, id: string): Promise<IncidentUpdate> {
  const key = idFrom(id);
  const update = key === null ? null : await db.findOneBy(IncidentUpdate, { id: key });
  if (!update) throw notFound(`The update ${id}`);
  return update;
}

async function changeImpacts(
  tx: Context,
  update: IncidentUpdate,
  wanted: NonNullable<UpdateIncidentUpdateInput['impacts']>,
): Promise<boolean> {
  const impacts = await knownImpacts(tx, wanted);
  const present = await tx.db.findBy(IncidentImpact, { updateId: update.id });
  const asText = (rows: readonly { componentId: number; status: string }[]) =>
    rows
      .map((row) => `${row.componentId} ${row.status}`)
      .toSorted()
      .join();
  if (asText(impacts) === asText(present)) return false;
  await writeImpacts(tx, update, impacts);
  return true;
}
