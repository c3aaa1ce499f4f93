import { updateSubscriberInput } from '@signet/domain/subscription-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { mustBeUnchanged } from '../../core/edits.js';
import { parseInput } from '../../core/errors.js';
import { changeChoices } from './change-choices.js';
import type { Subscriber } from './subscriber.entity.js';
import type { UpdateSubscriberInput } from './subscriber.inputs.js';
import { findSubscriberToManage } from './subscriber.queries.js';

/** Changes what somebody is told. @throws AppError */
export function updateSubscriber(ctx: Context, id: string, input: UpdateSubscriberInput): Promise<Subscriber> {
  mustBeAllowed(ctx.actor, 'subscribers:manage');
  const { ifUnchangedSince, ...choices } = parseInput(updateSubscriberInput, input);
  return inTransaction(ctx, async (tx) => {
    const subscriber = await findSubscriberToManage(tx, id);
    mustBeUnchanged('The subscription', subscriber, ifUnchangedSince);
    await changeChoices(tx, subscriber, choices);
    return findSubscriberToManage(tx, id);
  });
}
