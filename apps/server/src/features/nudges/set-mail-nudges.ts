import { mustBeAllowed, mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { Person } from '../people/person.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import type { MyNotifications } from './my-notifications.js';
import { myNotifications } from './my-notifications.queries.js';
import { byMail } from './operator-ways.js';

/** Whether one is nudged by mail oneself. Turning it on also tries an address again that failed. @throws AppError */
export async function setMailNudges(ctx: Context, on: boolean): Promise<MyNotifications> {
  mustBeAllowed(ctx.actor, 'nudges:receive');
  const { id } = mustBePerson(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const { db, now } = tx;
    const person = await db.findOneByOrFail(Person, { id });
    const way = byMail(person, now());
    await db.createQueryBuilder().insert().into(Subscriber).values(way).orIgnore().execute();
    const change = { incidents: on, maintenances: on, address: person.email, updatedAt: now() };
    await db.update(Subscriber, { addressKey: way.addressKey }, { ...change, quarantinedAt: null, failures: 0 });
    return myNotifications(tx);
  });
}
