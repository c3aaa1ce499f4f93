import { createIncidentInput } from '@signet/domain/inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { once } from '../../core/idempotency/once.js';
import { deriveTimelines } from '../timelines/derive-timelines.js';
import { deriveIncident } from './derive-incident.js';
import { knownImpacts, momentUpToNow, mustLieAhead } from './incident-checks.js';
import { Incident } from './incident.entity.js';
import type { CreateIncidentInput } from './incident.inputs.js';
import { findIncidentToEdit } from './incident.queries.js';
import { writeUpdate } from './write-update.js';

/** An incident with its first update, posted at `startedAt`. @throws AppError */
export async function createIncident(ctx: Context, input: CreateIncidentInput): Promise<Incident> {
  mustBeAllowed(ctx.actor, 'incidents:edit');
  const fields = parseInput(createIncidentInput, input);
  const begun = momentUpToNow(ctx, 'input.startedAt', fields.startedAt);
  const { title, message, status, visibility, pinned, notify, idempotencyKey } = fields;

  return changePage(ctx, { type: 'incident.created', notify }, async (tx, changes) => {
    const call = { operation: 'createIncident', key: idempotencyKey, payload: fields };
    const id = await once(tx, call, async () => {
      mustLieAhead(tx, 'input.nextUpdateBy', fields.nextUpdateBy);
      const impacts = await knownImpacts(tx, fields.impacts);
      const now = tx.now();
      const startedAt = begun ?? now;
      const incident = await tx.db.save(
        tx.db.create(Incident, {
          title,
          status,
          visibility,
          pinned,
          startedAt,
          resolvedAt: null,
          nextUpdateBy: fields.nextUpdateBy ?? null,
          postmortem: null,
          postmortemPublishedAt: null,
          createdAt: now,
          updatedAt: now,
        }),
      );
      const first = { incidentId: incident.id, status, message, postedAt: startedAt, formerNextUpdateBy: null };
      changes.tell({ kind: 'INCIDENT', incidentId: incident.id, updateId: await writeUpdate(tx, first, impacts) });
      await deriveIncident(tx, incident);
      await deriveTimelines(
        tx,
        changes,
        impacts.map((impact) => impact.componentId),
        startedAt,
      );
      changes.touch('Incident', incident.id, null, visibility);
      return incident.id;
    });
    return findIncidentToEdit(tx, String(id));
  });
}
