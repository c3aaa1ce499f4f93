import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { notFound } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { Subscriber } from './subscriber.entity.js';

/** They are told what happens from now on. Gives back the id. @throws AppError */
export async function liftQuarantine(ctx: Context, id: string): Promise<string> {
  mustBeAllowed(ctx.actor, 'webhooks:manage');
  const key = idFrom(id);
  return inTransaction(ctx, async ({ db }) => {
    const subscriber = key === null ? null : await db.findOneBy(Subscriber, { id: key });
    if (!subscriber) throw notFound(`The receiver ${id}`);
    await db.update(Subscriber, subscriber.id, { quarantinedAt: null, failures: 0 });
    return id;
  });
}
