import { mailAddress } from '@signet/domain/subscription-inputs';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { addressKeyOf } from './address-key.js';
import { mailLink } from './mail-link.js';

/** Mails a new link to an address that is subscribed; the answer is the same for every other. @throws AppError */
export async function sendManageLink(ctx: Context, address: string, network: string): Promise<boolean> {
  mustBeNoToken(ctx.actor);
  const addressKey = addressKeyOf('EMAIL', parseInput(mailAddress, address, 'address'));
  ctx.services.mailLimits.take(addressKey, network);
  await mailLink(ctx, { addressKey });
  return true;
}
