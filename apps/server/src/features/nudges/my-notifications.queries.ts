import { mustBeAllowed, mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { Person } from '../people/person.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { mailKeyOf } from './operator-keys.js';
import type { MyNotifications } from './my-notifications.js';

/** @throws AppError */
export async function myNotifications({ actor, db }: Context): Promise<MyNotifications> {
  mustBeAllowed(actor, 'nudges:receive');
  const { id: personId } = mustBePerson(actor);
  const { email } = await db.findOneByOrFail(Person, { id: personId });
  const mail = await db.findOneBy(Subscriber, { addressKey: mailKeyOf(personId) });
  const browsers = await db.find(Subscriber, {
    where: { personId, purpose: 'NUDGES', channel: 'WEB_PUSH' },
    order: { id: 'DESC' },
  });
  return {
    byMail: mail?.incidents ?? true,
    email,
    mailFails: mail !== null && mail.quarantinedAt !== null && mail.address === email,
    browsers: browsers.map(({ id, address, quarantinedAt, createdAt }) => ({
      id: String(id),
      service: new URL(address).host,
      gone: quarantinedAt !== null,
      createdAt,
    })),
  };
}
