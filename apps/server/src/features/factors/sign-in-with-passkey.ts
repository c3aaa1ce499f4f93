import { passkeyUsedInput } from '@signet/domain/factor-inputs';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput, unauthenticated } from '../../core/errors.js';
import { Person } from '../people/person.entity.js';
import type { Place } from '../people/place.js';
import { openSession, type NewSession } from '../people/sessions.js';
import { notePasskeyUse, verifyPasskey } from './verify-passkey.js';

/** Without a password: what they have, and that it knows them. @throws AppError */
export async function signInWithPasskey(ctx: Context, given: unknown, place: Place): Promise<NewSession> {
  mustBeNoToken(ctx.actor);
  const credential = parseInput(passkeyUsedInput, given, 'credential');
  const attempt = ctx.services.signInLimits.passkey(place.network);
  const used = await verifyPasskey(ctx, 'PASSKEY_SIGN_IN', null, credential);
  if (!used) throw refused();
  attempt.giveBack();
  return inTransaction(ctx, async (tx) => {
    const person = await tx.db.findOneBy(Person, { id: used.passkey.personId });
    if (!person || !(await notePasskeyUse(tx, used))) throw refused();
    return openSession(tx, person, place);
  });
}

function refused() {
  return unauthenticated('This passkey is not known here, or was not used in time. Try again.');
}
