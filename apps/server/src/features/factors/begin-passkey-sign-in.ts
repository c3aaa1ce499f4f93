import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { passkeyQuestion } from './passkey-question.js';

/** For whoever comes: the passkey says who they are. @throws AppError */
export async function beginPasskeySignIn(ctx: Context, network: string): Promise<object> {
  mustBeNoToken(ctx.actor);
  ctx.services.signInLimits.beginPasskey(network);
  return passkeyQuestion(ctx, { purpose: 'PASSKEY_SIGN_IN', personId: null, passkeys: [] });
}
