import { In } from 'typeorm';
import { defineLoader } from '../../core/loaders.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';

/** What an endpoint was last told, or is to be told last; by its id. */
export const lastDeliveryOf = defineLoader<number, Delivery | null>(null, async ({ db }, ids) => {
  // One look into the index for each, however much it was told.
  const latest = db
    .createQueryBuilder(Delivery, 'delivery')
    .select('delivery.id')
    .where('delivery.subscriberId = subscriber.id')
    .orderBy('delivery.dueAt', 'DESC')
    .addOrderBy('delivery.id', 'DESC')
    .limit(1);
  const found = await db
    .createQueryBuilder(Subscriber, 'subscriber')
    .select(`(${latest.getQuery()})`, 'deliveryId')
    .where({ id: In([...ids]) })
    .getRawMany<{ deliveryId: number | null }>();
  const deliveries = await db.findBy(Delivery, { id: In(found.flatMap(({ deliveryId }) => deliveryId ?? [])) });
  return new Map(deliveries.map((delivery) => [delivery.subscriberId, delivery]));
});
