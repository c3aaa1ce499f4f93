import { MoreThan } from 'typeorm';
import { postIncidentUpdateInput } from '@signet/domain/inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { mustBeUnchanged } from '../../core/edits.js';
import { badInput, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { once } from '../../core/idempotency/once.js';
import { deriveTimelines } from '../timelines/derive-timelines.js';
import { componentsNamedBy, deriveIncident } from './derive-incident.js';
import { knownImpacts, momentUpToNow, mustLieAhead } from './incident-checks.js';
import { IncidentUpdate } from './incident-update.entity.js';
import { Incident } from './incident.entity.js';
import type { PostIncidentUpdateInput } from './incident.inputs.js';
import { findIncidentToEdit } from './incident.queries.js';
import { writeUpdate } from './write-update.js';

/** @throws AppError */
export async function postIncidentUpdate(
  ctx: Context,
  incidentId: string,
  input: PostIncidentUpdateInput,
): Promise<Incident> {
  mustBeAllowed(ctx.actor, 'incidents:edit');
  const fields = parseInput(postIncidentUpdateInput, input);
  const posted = momentUpToNow(ctx, 'input.postedAt', fields.postedAt);

  return changePage(ctx, { type: 'incident.updated', notify: fields.notify }, async (tx, changes) => {
    const incident = await findIncidentToEdit(tx, incidentId);
    const call = { operation: `postIncidentUpdate:${incident.id}`, key: fields.idempotencyKey, payload: fields };
    const id = await once(tx, call, async () => {
      mustBeUnchanged('The incident', incident, fields.ifUnchangedSince);
      mustLieAhead(tx, 'input.nextUpdateBy', fields.nextUpdateBy);
      const impacts = await knownImpacts(tx, fields.impacts);
      const postedAt = posted ?? tx.now();
      if (postedAt < incident.startedAt)
        throw badInput('input.postedAt', "must not be before the incident's startedAt");
      const { status, message } = fields;
      const { id: ofIncident, nextUpdateBy: formerNextUpdateBy } = incident;
      const update = { incidentId: ofIncident, status, message, postedAt, formerNextUpdateBy };
      changes.tell({ kind: 'INCIDENT', incidentId: incident.id, updateId: await writeUpdate(tx, update, impacts) });
      if (await isNewest(tx, incident, postedAt)) incident.nextUpdateBy = fields.nextUpdateBy ?? null;
      await deriveIncident(tx, incident);
      await deriveTimelines(tx, changes, await componentsNamedBy(tx, incident), postedAt);
      changes.touch('Incident', incident.id, incident.visibility, incident.visibility);
      return incident.id;
    });
    return tx.db.findOneByOrFail(Incident, { id });
  });
}

/** A word that is put in afterwards, before others, keeps no promise and makes none. */
export async function isNewest({ db }: Context, { id: incidentId }: Incident, postedAt: Date): Promise<boolean> {
  return !(await db.existsBy(IncidentUpdate, { incidentId, postedAt: MoreThan(postedAt) }));
}
