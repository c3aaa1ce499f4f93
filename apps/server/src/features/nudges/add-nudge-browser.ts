import { LIMITS } from '@signet/domain/limits';
import { pushSubscription } from '@signet/domain/subscription-inputs';
import { mustBeAllowed, mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict, parseInput } from '../../core/errors.js';
import { mustBePushable, mustHoldKeys } from '../push/browser-checks.js';
import type { PushSubscriptionInput } from '../push/push.inputs.js';
import { newLink } from '../subscribers/link-holder.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import type { AddedNudgeBrowser } from './my-notifications.js';
import { byBrowser } from './operator-ways.js';

/** Nudges one in this browser too, whoever used it before. @throws AppError */
export async function addNudgeBrowser(ctx: Context, input: PushSubscriptionInput): Promise<AddedNudgeBrowser> {
  mustBeAllowed(ctx.actor, 'nudges:receive');
  const { id: personId } = mustBePerson(ctx.actor);
  const browser = parseInput(pushSubscription, input, 'browser');
  mustBePushable(ctx, browser, 'browser');
  const { endpoint, p256dh, auth } = browser;
  return inTransaction(ctx, async (tx) => {
    const { db, now } = tx;
    const way = byBrowser(personId, endpoint, now());
    const { addressKey } = way;
    const mine = { personId, purpose: 'NUDGES' as const, channel: 'WEB_PUSH' as const };
    const known = await db.existsBy(Subscriber, { addressKey });
    if (!known && (await db.countBy(Subscriber, mine)) >= LIMITS.browsersPerPerson) {
      throw conflict(`You are notified in ${LIMITS.browsersPerPerson} browsers. Remove one first.`);
    }
    const row = { ...way, credentials: { p256dh, auth } };
    await db.createQueryBuilder().insert().into(Subscriber).values(row).orIgnore().execute();
    const subscriber = await db.findOneByOrFail(Subscriber, { addressKey });
    mustHoldKeys(subscriber, browser, 'browser');
    await db.update(Subscriber, subscriber.id, { personId, quarantinedAt: null, failures: 0, updatedAt: now() });
    return { id: String(subscriber.id), token: await newLink(tx, subscriber.id, 'renew') };
  });
}
