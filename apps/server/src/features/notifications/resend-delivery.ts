import { MoreThan } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict, notFound } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { AS_NEW } from './as-new.js';
import { Delivery } from './delivery.entity.js';

/** What was given up is tried as if it were new, under the id that it had. @throws AppError */
export async function resendDelivery(ctx: Context, id: string): Promise<Delivery> {
  mustBeAllowed(ctx.actor, 'webhooks:manage');
  const key = idFrom(id);
  return inTransaction(ctx, async ({ db, now, changeLog }) => {
    const delivery = key === null ? null : await db.findOneBy(Delivery, { id: key });
    if (!delivery) throw notFound(`The delivery ${id}`);
    const subscriber = await db.findOneBy(Subscriber, { id: delivery.subscriberId });
    if (!subscriber) throw conflict('There is no receiver any more.');
    if (subscriber.quarantinedAt) throw conflict('The receiver is in quarantine. Lift that first.');
    const change = { ...AS_NEW, dueAt: now() };
    const { subscriberId, subject, noticeId } = delivery;
    if (await db.existsBy(Delivery, { subscriberId, subject, noticeId: MoreThan(noticeId) }))
      throw conflict('Something newer of the same has come since.');
    const { affected } = await db.update(Delivery, { id: delivery.id, state: 'FAILED' }, change);
    if (affected !== 1) throw conflict('Only what was given up can be sent again.');
    changeLog?.add({ kind: 'Delivery', id: delivery.id, name: null, before: null, after: { subject } });
    return Object.assign(delivery, change);
  });
}
