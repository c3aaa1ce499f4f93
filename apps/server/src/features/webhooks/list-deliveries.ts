import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { findEndpoint } from './webhook-endpoint.queries.js';

/** Newest first. @throws AppError */
export async function listDeliveries(ctx: Context, endpointId: string, first: number): Promise<Delivery[]> {
  mustBeAllowed(ctx.actor, 'webhooks:manage');
  const { id: subscriberId } = await findEndpoint(ctx, endpointId);
  return ctx.db.find(Delivery, { where: { subscriberId }, order: { id: 'DESC' }, take: first });
}
