import { IsNull } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { mustNotBeLastOwner, mustReach } from './people-checks.js';
import { findPerson } from './people.queries.js';
import { Person } from './person.entity.js';
import { roleInTurn } from './role-in-turn.js';

/** With them go their sessions, tokens, invitations and subscriptions; what they set up for the team stays. @throws AppError */
export async function removePerson(ctx: Context, id: string): Promise<string> {
  mustBeAllowed(ctx.actor, 'people:manage');
  return inTransaction(ctx, async (tx) => {
    const mine = await roleInTurn(tx);
    const person = await findPerson(tx, id);
    mustReach(mine, person.role);
    await mustNotBeLastOwner(tx, person);
    await tx.db.delete(Subscriber, { personId: person.id, createdBy: IsNull() });
    await tx.db.delete(Person, person.id);
    return id;
  });
}
