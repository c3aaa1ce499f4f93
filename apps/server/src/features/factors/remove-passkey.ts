import { mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { notFound } from '../../core/errors.js';
import { lockState } from '../../core/events/change-page.js';
import { idFrom } from '../../core/ids.js';
import { findMyself } from '../people/find-myself.js';
import type { Person } from '../people/person.entity.js';
import { forgetCodesOfNothing } from './forget-codes-of-nothing.js';
import { mustBeProven } from './must-be-proven.js';
import { Passkey } from './passkey.entity.js';
import { tellOfFactor } from './tell-of-factor.js';

/** One of one's own. @throws AppError */
export async function removePasskey(ctx: Context, id: string): Promise<Person> {
  const { id: personId } = mustBePerson(ctx.actor);
  const key = idFrom(id);
  const { me, name } = await inTransaction(ctx, async (tx) => {
    await lockState(tx);
    await mustBeProven(tx);
    const passkey = key === null ? null : await tx.db.findOneBy(Passkey, { id: key, personId });
    if (!passkey) throw notFound(`The passkey ${id}`);
    await tx.db.delete(Passkey, passkey.id);
    await forgetCodesOfNothing(tx, personId);
    return { me: await findMyself(tx), name: passkey.name };
  });
  await tellOfFactor(ctx, me.email, { kind: 'PASSKEY_REMOVED', name });
  return me;
}
