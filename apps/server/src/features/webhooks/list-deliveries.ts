import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import type { Delivery } from '../notifications/delivery.entity.js';
import { deliveriesTo } from '../notifications/delivery.queries.js';
import { findEndpoint } from './webhook-endpoint.queries.js';

/** Newest first. @throws AppError */
export async function listDeliveries(ctx: Context, endpointId: string, first: number): Promise<Delivery[]> {
  mustBeAllowed(ctx.actor, 'webhooks:manage');
  const { id } = await findEndpoint(ctx, endpointId);
  return deliveriesTo(ctx, id, first);
}
