import { subscribeInput } from '@signet/domain/subscription-inputs';
import { mustBeNoToken, viewerOf, type Actor } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { mustBeOffered } from '../site/must-be-offered.js';
import { askedAddress, type AskedChannel } from './asked-address.js';
import { chosenTopics } from './chosen-topics.js';
import { mustChoose } from './must-choose.js';
import { sendLink } from './owe-link.js';
import type { Subscriber } from './subscriber.entity.js';
import type { SubscribeInput } from './subscription.inputs.js';

/**
 * Asks the address whether it wants this; one that has said so already gets the way to change it. Nothing of what
 * is known of the address shows in the answer, or in its time. @throws AppError
 */
export async function subscribe(ctx: Context, input: SubscribeInput, network: string): Promise<boolean> {
  mustBeNoToken(ctx.actor);
  const { channel, address: given, ...choice } = parseInput(subscribeInput, input);
  const { componentIds, groupIds, incidentId, ...flags } = choice;
  await mustBeOffered(ctx.db, channel, 'input.channel');
  const asked = askedAddress(ctx.services, { channel, address: given }, 'input.address');
  const asWhom = whoeverAsks(ctx.actor, channel);
  const topics = await chosenTopics(ctx.db, asWhom.audience, { componentIds, groupIds, incidentId });
  mustChoose(flags, topics);
  ctx.services.linkLimits.take(asked, network);
  const { address, addressKey } = asked;
  await sendLink(ctx, channel, { addressKey, wanted: { channel, address, ...flags, ...asWhom, topics } });
  return true;
}

/** Who reads along in a channel of a chat, or behind a webhook, nobody knows: what is told there is for everybody. */
function whoeverAsks(actor: Actor, channel: AskedChannel): Pick<Subscriber, 'audience' | 'personId'> {
  if (channel !== 'EMAIL') return { audience: 'PUBLIC', personId: null };
  return { audience: viewerOf(actor).audience, personId: actor.kind === 'person' ? actor.id : null };
}
