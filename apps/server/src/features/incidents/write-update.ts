import type { Context } from '../../core/context.js';
import type { ImpactRow } from './incident-checks.js';
import { IncidentImpact } from './incident-impact.entity.js';
import { IncidentUpdate } from './incident-update.entity.js';

/** Inserts an update with what it changes. Gives back its id. */
export async function writeUpdate(
  { db }: Context,
  fields: Pick<IncidentUpdate, 'incidentId' | 'status' | 'message' | 'postedAt' | 'formerNextUpdateBy'>,
  impacts: readonly ImpactRow[],
): Promise<number> {
  const update = await db.save(db.create(IncidentUpdate, { ...fields, editedAt: null }));
  await writeImpacts({ db }, update, impacts);
  return update.id;
}

/** Puts `impacts` in the place of what the update changed before. */
export async function writeImpacts(
  { db }: Pick<Context, 'db'>,
  { id: updateId, incidentId }: Pick<IncidentUpdate, 'id' | 'incidentId'>,
  impacts: readonly ImpactRow[],
): Promise<void> {
  await db.delete(IncidentImpact, { updateId });
  if (impacts.length > 0)
    await db.insert(
      IncidentImpact,
      impacts.map((impact) => ({ ...impact, incidentId, updateId })),
    );
}
