import type { Channel } from '@signet/domain/subscription';
import { knownAddress } from '@signet/domain/subscription-inputs';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { askedAddress } from './asked-address.js';
import { sendLink } from './owe-link.js';

/** Sends a new link to an address that is subscribed; the answer is the same for every other. @throws AppError */
export async function sendManageLink(
  ctx: Context,
  given: { channel: Channel; address: string },
  network: string,
): Promise<boolean> {
  mustBeNoToken(ctx.actor);
  const asked = askedAddress(ctx.services, parseInput(knownAddress, given, ''), 'address');
  ctx.services.linkLimits.take(asked, network);
  await sendLink(ctx, asked.channel, { addressKey: asked.addressKey });
  return true;
}
