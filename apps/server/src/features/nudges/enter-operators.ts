import { In } from 'typeorm';
import type { Context } from '../../core/context.js';
import { Person } from '../people/person.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { NUDGED_ROLES } from './nudge-receivers.queries.js';
import { mailKeyOf } from './operator-keys.js';
import { byMail } from './operator-ways.js';

/** Whoever may act is nudged by mail, at the address that they have now, unless they have said otherwise. */
export async function enterOperators({ db, now }: Context): Promise<void> {
  const people = await db.find(Person, {
    select: { id: true, email: true },
    where: { role: In(NUDGED_ROLES) },
    order: { id: 'ASC' },
  });
  const known = await db.findBy(Subscriber, { addressKey: In(people.map(({ id }) => mailKeyOf(id))) });
  const byPerson = new Map(known.map((subscriber) => [subscriber.personId, subscriber]));
  const fresh = people.filter(({ id }) => !byPerson.has(id)).map((person) => byMail(person, now()));
  if (fresh.length > 0) await db.createQueryBuilder().insert().into(Subscriber).values(fresh).orIgnore().execute();
  for (const { id, email } of people) {
    const subscriber = byPerson.get(id);
    if (!subscriber || subscriber.address === email) continue;
    await db.update(Subscriber, subscriber.id, { address: email, quarantinedAt: null, failures: 0 });
  }
}
