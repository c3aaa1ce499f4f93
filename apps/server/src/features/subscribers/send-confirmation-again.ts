import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { nextUpdatedAt } from '../../core/edits.js';
import { conflict } from '../../core/errors.js';
import { maskedAddress } from './masked-address.js';
import { oweLink, sendSoon } from './owe-link.js';
import { Subscriber } from './subscriber.entity.js';
import { findSubscriberToManage } from './subscriber.queries.js';

/** Asks an address once more whether it wants this; it has a week from now. @throws AppError */
export async function sendConfirmationAgain(ctx: Context, id: string, network: string): Promise<Subscriber> {
  mustBeAllowed(ctx.actor, 'subscribers:manage');
  const known = await findSubscriberToManage(ctx, id);
  if (known.channel === 'WEB_PUSH') throw conflict('Browsers ask themselves.');
  if (known.confirmedAt) throw conflict('This address has confirmed already.');
  ctx.services.linkLimits.take(known, network);
  const subscriber = await inTransaction(ctx, async (tx) => {
    const waiting = await findSubscriberToManage(tx, id);
    await tx.db.update(Subscriber, waiting.id, { updatedAt: nextUpdatedAt(waiting, tx.now()) });
    await oweLink(tx, waiting.channel, { addressKey: waiting.addressKey });
    tx.changeLog?.add({ kind: 'Subscriber', id: waiting.id, name: maskedAddress(waiting), before: null, after: null });
    return findSubscriberToManage(tx, id);
  });
  sendSoon(ctx.services, known.channel);
  return subscriber;
}
