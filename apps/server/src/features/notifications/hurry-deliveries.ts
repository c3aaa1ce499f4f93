import type { Channel } from '@signet/domain/subscription';
import { IsNull, MoreThan, Not } from 'typeorm';
import type { Context } from '../../core/context.js';
import { Delivery } from './delivery.entity.js';

/** What failed for want of a way is tried again at once, as there is another way now. */
export async function hurryDeliveries({ db, now }: Context, channel: Channel): Promise<void> {
  const failed = { channel, state: 'WAITING' as const, problem: Not(IsNull()), dueAt: MoreThan(now()) };
  await db.update(Delivery, failed, { dueAt: now() });
}
