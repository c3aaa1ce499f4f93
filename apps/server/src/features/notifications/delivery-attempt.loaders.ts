import { In } from 'typeorm';
import { defineLoader } from '../../core/loaders.js';
import { DeliveryAttempt } from './delivery-attempt.entity.js';

/** By the delivery's id, the latest first. */
export const attemptsOfDelivery = defineLoader<number, DeliveryAttempt[]>([], async ({ db }, deliveryIds) => {
  const attempts = await db.find(DeliveryAttempt, {
    where: { deliveryId: In([...deliveryIds]) },
    order: { id: 'DESC' },
  });
  return Map.groupBy(attempts, ({ deliveryId }) => deliveryId);
});
