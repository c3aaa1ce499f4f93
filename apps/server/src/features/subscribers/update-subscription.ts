import { updateSubscriptionInput } from '@signet/domain/subscription-inputs';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput } from '../../core/errors.js';
import { changeChoices } from './change-choices.js';
import { holderOf, noSuchLink } from './link-holder.js';
import type { ManagedSubscription } from './managed-subscription.js';
import { managedSubscription } from './managed-subscription.queries.js';
import { Subscriber } from './subscriber.entity.js';
import type { UpdateSubscriptionInput } from './subscription.inputs.js';

/** Changes what the holder of the link is told. @throws AppError */
export function updateSubscription(
  ctx: Context,
  token: string,
  input: UpdateSubscriptionInput,
): Promise<ManagedSubscription | null> {
  mustBeNoToken(ctx.actor);
  const choices = parseInput(updateSubscriptionInput, input);
  return inTransaction(ctx, async (tx) => {
    const id = await holderOf(tx, token, ['manage', 'browser']);
    const subscriber = id === null ? null : await tx.db.findOneBy(Subscriber, { id });
    if (!subscriber) throw noSuchLink();
    await changeChoices(tx, subscriber, choices);
    return managedSubscription(tx, token);
  });
}
