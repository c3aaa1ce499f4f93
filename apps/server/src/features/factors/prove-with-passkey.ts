import { passkeyUsedInput } from '@signet/domain/factor-inputs';
import { mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { badInput, conflict, parseInput } from '../../core/errors.js';
import { passkeyQuestion } from './passkey-question.js';
import { noteProof } from './prove-myself.js';
import { passkeysOf } from './second-factors.queries.js';
import { notePasskeyUse, verifyPasskey } from './verify-passkey.js';

/** Of one's own passkeys. @throws AppError */
export async function beginPasskeyProof(ctx: Context): Promise<object> {
  const { id: personId } = mustBePerson(ctx.actor);
  const passkeys = await passkeysOf(ctx, personId);
  if (passkeys.length === 0) throw conflict('You have no passkey.');
  return passkeyQuestion(ctx, { purpose: 'PASSKEY_PROOF', personId, passkeys });
}

/** It holds for this session, for a quarter of an hour. @throws AppError */
export async function proveMyselfWithPasskey(ctx: Context, given: unknown): Promise<boolean> {
  const { id: personId } = mustBePerson(ctx.actor);
  const credential = parseInput(passkeyUsedInput, given, 'credential');
  const used = await verifyPasskey(ctx, 'PASSKEY_PROOF', personId, credential);
  return inTransaction(ctx, async (tx) => {
    if (!used || !(await notePasskeyUse(tx, used)))
      throw badInput('credential', 'must be signed by a passkey of yours, within five minutes');
    return noteProof(tx);
  });
}
