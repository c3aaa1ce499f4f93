import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { PasskeyUsed } from '@signet/domain/factor-inputs';
import type { Context } from '../../core/context.js';
import { hashSecret } from '../people/secrets.js';
import { answeredChallenge } from './answered-challenge.js';
import { Passkey } from './passkey.entity.js';
import { handleOf, relyingParty } from './relying-party.js';

export interface UsedPasskey {
  passkey: Passkey;
  counter: number;
}

/** What signed what was asked of this person, or of whoever comes (null); null where nothing did that counts. */
export async function verifyPasskey(
  ctx: Context,
  purpose: 'PASSKEY_SIGN_IN' | 'PASSKEY_PROOF',
  personId: number | null,
  { response: signed, ...given }: PasskeyUsed,
): Promise<UsedPasskey | null> {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(ctx);
  const { userHandle, ...response } = signed;
  const expectedChallenge = await answeredChallenge(ctx, purpose, personId, response.clientDataJSON);
  const passkey = await ctx.db.findOneBy(Passkey, { credentialHash: hashSecret(given.id) });
  if (expectedChallenge === null || !passkey) return null;
  if (personId !== null && passkey.personId !== personId) return null;
  const handle = await handleOf(ctx, passkey.personId);
  if (userHandle && userHandle !== handle.toString('base64url')) return null;
  const verification = await verifyAuthenticationResponse({
    response: { ...given, response },
    expectedChallenge,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  }).catch((error: unknown) => {
    ctx.log.info({ err: error, passkey: passkey.id }, 'a passkey was refused');
    return null;
  });
  return verification?.verified ? { passkey, counter: verification.authenticationInfo.newCounter } : null;
}

/** Within the transaction of what it was used for. False for the second of two copies that count the same. */
export async function notePasskeyUse({ db, now }: Context, { passkey, counter }: UsedPasskey): Promise<boolean> {
  const { id, counter: before } = passkey;
  const { affected } = await db.update(Passkey, { id, counter: before }, { counter, lastUsedAt: now() });
  return affected === 1;
}
