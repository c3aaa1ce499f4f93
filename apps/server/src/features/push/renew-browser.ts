import { pushSubscription } from '@signet/domain/subscription-inputs';
import { Not } from 'typeorm';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput } from '../../core/errors.js';
import { browserKeyOf } from '../nudges/operator-keys.js';
import { addressKeyOf } from '../subscribers/address-key.js';
import { holderOf, noSuchLink } from '../subscribers/link-holder.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { mustBePushable } from './browser-checks.js';
import type { PushSubscriptionInput } from './push.inputs.js';

/** A browser is at another place now, as it is whenever its push service wants that. @throws AppError */
export function renewBrowser(ctx: Context, token: string, input: PushSubscriptionInput): Promise<boolean> {
  mustBeNoToken(ctx.actor);
  const browser = parseInput(pushSubscription, input, 'browser');
  mustBePushable(ctx, browser, 'browser');
  return inTransaction(ctx, async (tx) => {
    const id = await holderOf(tx, token, ['browser', 'renew']);
    const subscriber = id === null ? null : await tx.db.findOneBy(Subscriber, { id });
    if (!subscriber) throw noSuchLink();
    const { endpoint: address, p256dh, auth } = browser;
    const isOfOperator = subscriber.purpose === 'NUDGES';
    const addressKey = isOfOperator ? browserKeyOf(address) : addressKeyOf('WEB_PUSH', address);
    // Whoever subscribed there meanwhile is this browser too: it is told once.
    if (await tx.db.existsBy(Subscriber, { addressKey, id: Not(subscriber.id) })) {
      await tx.db.delete(Subscriber, { id: subscriber.id });
      return true;
    }
    const place = { address, addressKey, credentials: { p256dh, auth } };
    await tx.db.update(Subscriber, subscriber.id, {
      ...place,
      quarantinedAt: null,
      failures: 0,
      updatedAt: tx.now(),
    });
    return true;
  });
}
