import type { Context } from '../../core/context.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { secondFactorsOf } from './second-factors.queries.js';

/** Whoever has no factor any more has nothing to recover. */
export async function forgetCodesOfNothing({ db }: Context, personId: number): Promise<void> {
  if (!(await secondFactorsOf(db, [personId])).has(personId)) await db.delete(RecoveryCode, { personId });
}
