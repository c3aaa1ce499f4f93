import { subscribeInput } from '@signet/domain/subscription-inputs';
import { mustBeNoToken, viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { addressKeyOf } from './address-key.js';
import { chosenTopics } from './chosen-topics.js';
import { mailLink } from './mail-link.js';
import { mustChoose } from './must-choose.js';
import type { SubscribeInput } from './subscription.inputs.js';

/**
 * Asks the address whether it wants this; one that has said so already gets the way to change it. Nothing of what
 * is known of the address shows in the answer, or in its time. @throws AppError
 */
export async function subscribe(ctx: Context, input: SubscribeInput, network: string): Promise<boolean> {
  mustBeNoToken(ctx.actor);
  const { componentIds, groupIds, incidentId, ...wanted } = parseInput(subscribeInput, input);
  const { audience } = viewerOf(ctx.actor);
  const topics = await chosenTopics(ctx.db, audience, { componentIds, groupIds, incidentId });
  mustChoose(wanted, topics);
  const addressKey = addressKeyOf(wanted.channel, wanted.address);
  ctx.services.mailLimits.take(addressKey, network);
  const personId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  await mailLink(ctx, { addressKey, wanted: { ...wanted, audience, personId, topics } });
  return true;
}
