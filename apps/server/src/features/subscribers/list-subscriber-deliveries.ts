import type { Context } from '../../core/context.js';
import { mustBeAllowed } from '../../core/actor.js';
import type { Delivery } from '../notifications/delivery.entity.js';
import { deliveriesTo } from '../notifications/delivery.queries.js';
import { findSubscriberToManage } from './subscriber.queries.js';

/** Newest first. @throws AppError */
export async function listSubscriberDeliveries(ctx: Context, subscriberId: string, first: number): Promise<Delivery[]> {
  mustBeAllowed(ctx.actor, 'subscribers:manage');
  const { id } = await findSubscriberToManage(ctx, subscriberId);
  return deliveriesTo(ctx, id, first);
}
