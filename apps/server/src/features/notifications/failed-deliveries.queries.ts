import { In } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { idFrom } from '../../core/ids.js';
import { shownAddress } from '../subscribers/shown-address.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { Delivery } from './delivery.entity.js';
import type { FailedDelivery } from './failed-delivery.js';

/** The latest first. @throws AppError */
export async function listFailedDeliveries(
  { actor, db }: Context,
  noticeId: string,
  first: number,
): Promise<FailedDelivery[]> {
  mustBeAllowed(actor, 'webhooks:manage');
  const failed = await db.find(Delivery, {
    where: { noticeId: idFrom(noticeId) ?? 0, state: 'FAILED' },
    order: { id: 'DESC' },
    take: first,
  });
  const receivers = await db.findBy(Subscriber, { id: In(failed.map(({ subscriberId }) => subscriberId)) });
  const byId = new Map(receivers.map((it) => [it.id, it]));
  return failed.map(({ id, channel, subscriberId, attempts, problem, endedAt }) => {
    const receiver = byId.get(subscriberId);
    const address = receiver ? shownAddress(receiver) : null;
    const isQuarantined = Boolean(receiver?.quarantinedAt);
    return { id, channel, address, isQuarantined, attempts, problem, endedAt };
  });
}
