import { mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict } from '../../core/errors.js';
import { lockState } from '../../core/events/change-page.js';
import { findMyself } from '../people/find-myself.js';
import { mustBeProven } from './must-be-proven.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { secondFactorsOf } from './second-factors.queries.js';
import { tellOfFactor } from './tell-of-factor.js';

/** Those of before are good for nothing any more. @throws AppError */
export async function renewRecoveryCodes(ctx: Context): Promise<string[]> {
  mustBePerson(ctx.actor);
  const me = await findMyself(ctx);
  const codes = await inTransaction(ctx, async (tx) => {
    await lockState(tx);
    await mustBeProven(tx);
    const factors = await secondFactorsOf(tx.db, [me.id]);
    if (!factors.has(me.id)) throw conflict('Recovery codes are for those who have a second factor. Set one up first.');
    tx.changeLog?.add({ kind: 'RecoveryCodes', id: null, name: null, before: null, after: null });
    return newRecoveryCodes(tx, me.id);
  });
  await tellOfFactor(ctx, me.email, { kind: 'RECOVERY_CODES_RENEWED' });
  return codes;
}
