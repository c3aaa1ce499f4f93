import { correctComponentStatusInput } from '@signet/domain/inputs';
import { labelOf, mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { badInput, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { pageVisibility } from '../components/component.queries.js';
import { findComponentToEdit } from '../components/update-component.js';
import { momentUpToNow } from '../incidents/incident-checks.js';
import { deriveTimelines } from './derive-timelines.js';
import { StatusCorrection } from './status-correction.entity.js';
import type { CorrectComponentStatusInput } from './timeline.inputs.js';

/** Says what the status was over a stretch of the past, whatever the record has. @throws AppError */
export async function correctComponentStatus(
  ctx: Context,
  id: string,
  input: CorrectComponentStatusInput,
): Promise<StatusCorrection> {
  mustBeAllowed(ctx.actor, 'components:edit');
  const fields = parseInput(correctComponentStatusInput, input);
  const endsAt = momentUpToNow(ctx, 'input.endsAt', fields.endsAt);
  return changePage(ctx, { type: 'component.corrected', notify: false }, async (tx, changes) => {
    const component = await findComponentToEdit(tx, id);
    if (fields.startsAt < component.createdAt)
      throw badInput('input.startsAt', "must not be before the component's createdAt");
    if (endsAt <= fields.startsAt) throw badInput('input.startsAt', 'must lie in the past');
    const correction = await tx.db.save(
      tx.db.create(StatusCorrection, {
        componentId: component.id,
        status: fields.status,
        startsAt: fields.startsAt,
        endsAt,
        reason: fields.reason,
        publicNote: fields.publicNote ?? null,
        madeBy: labelOf(tx.actor),
        madeAt: tx.now(),
        withdrawnBy: null,
        withdrawnAt: null,
      }),
    );
    await deriveTimelines(tx, changes, [component.id], correction.startsAt);
    const visibility = await pageVisibility(tx.db, component);
    changes.touch('Component', component.id, visibility, visibility);
    return correction;
  });
}
