import { mustBeAllowed, mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { notFound } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import type { MyNotifications } from './my-notifications.js';
import { myNotifications } from './my-notifications.queries.js';

/** One of one's own. @throws AppError */
export async function removeNudgeBrowser(ctx: Context, id: string): Promise<MyNotifications> {
  mustBeAllowed(ctx.actor, 'nudges:receive');
  const { id: personId } = mustBePerson(ctx.actor);
  const key = idFrom(id);
  return inTransaction(ctx, async (tx) => {
    const mine = { personId, purpose: 'NUDGES' as const, channel: 'WEB_PUSH' as const };
    const { affected } = key === null ? { affected: 0 } : await tx.db.delete(Subscriber, { id: key, ...mine });
    if (affected !== 1) throw notFound(`The browser ${id}`);
    return myNotifications(tx);
  });
}
