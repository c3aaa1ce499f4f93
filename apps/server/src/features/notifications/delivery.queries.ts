import type { Context } from '../../core/context.js';
import { Delivery } from './delivery.entity.js';

/** What a receiver was told or is to be, newest first. */
export function deliveriesTo({ db }: Context, subscriberId: number, first: number): Promise<Delivery[]> {
  return db.find(Delivery, { where: { subscriberId }, order: { id: 'DESC' }, take: first });
}
