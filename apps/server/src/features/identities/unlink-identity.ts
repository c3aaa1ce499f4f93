import { mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict } from '../../core/errors.js';
import { lockState } from '../../core/events/change-page.js';
import { mustBeProven } from '../factors/must-be-proven.js';
import { passkeysOf } from '../factors/second-factors.queries.js';
import { tellOfFactor } from '../factors/tell-of-factor.js';
import { findMyself } from '../people/find-myself.js';
import { canUsePassword } from '../people/passwords-in-use.js';
import type { Person } from '../people/person.entity.js';
import { identityOf, mustHaveProvider, thoseGivenRoles } from './identities.queries.js';
import { Identity } from './identity.entity.js';

/** One's own, where there is another way in, and their role is not the provider's to give. @throws AppError */
export async function unlinkIdentity(ctx: Context): Promise<Person> {
  const { id: personId } = mustBePerson(ctx.actor);
  const provider = mustHaveProvider(ctx);
  const { name } = provider.settings;
  const me = await inTransaction(ctx, async (tx) => {
    await lockState(tx);
    await mustBeProven(tx);
    const person = await findMyself(tx);
    const identity = await identityOf(tx, personId);
    if (!identity) throw conflict(`Your account is not linked to ${name}.`);
    if ((await thoseGivenRoles(tx.db, provider, [personId])).has(personId))
      throw conflict(`${name} sets your role, so your account stays linked to it.`);
    if (!canUsePassword(tx, person) && (await passkeysOf(tx, personId)).length === 0)
      throw conflict('You would have no way in any more. Add a passkey or set a password first.');
    await tx.db.delete(Identity, identity.id);
    return person;
  });
  await tellOfFactor(ctx, me.email, { kind: 'PROVIDER_UNLINKED', name });
  return me;
}
