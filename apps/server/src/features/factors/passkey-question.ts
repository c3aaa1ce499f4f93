import { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { newChallenge } from './challenges.js';
import type { Passkey } from './passkey.entity.js';
import { relyingParty, TIMEOUT } from './relying-party.js';

interface Asked {
  purpose: 'PASSKEY_SIGN_IN' | 'PASSKEY_PROOF';
  personId: number | null;
  /** Which will do; none: the browser offers what it has for this page. */
  passkeys: readonly Passkey[];
}

/** What a browser has a passkey sign, as JSON. */
export async function passkeyQuestion(ctx: Context, { purpose, personId, passkeys }: Asked): Promise<object> {
  const { secret } = await inTransaction(ctx, (tx) => newChallenge(tx, purpose, personId));
  return generateAuthenticationOptions({
    rpID: relyingParty(ctx).id,
    challenge: Buffer.from(secret, 'base64url'),
    timeout: TIMEOUT,
    userVerification: 'required',
    allowCredentials: passkeys.map(({ credentialId: id, transports }) => ({ id, transports })),
  });
}
