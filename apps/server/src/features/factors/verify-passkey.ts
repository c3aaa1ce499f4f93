import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { PasskeyUsed } from '@signet/domain/factor-inputs';
import type { Context } from '../../core/context.js';
import { unauthenticated, type AppError } from '../../core/errors.js';
import { hashSecret } from '../people/secrets.js';
import { answeredChallenge } from './answered-challenge.js';
import { Passkey } from './passkey.entity.js';
import { handleOf, relyingParty } from './relying-party.js';

export interface UsedPasskey {
  passkey: Passkey;
  counter: number;
}

/** Whose passkey signed what was asked; `personId`: of whom it was asked, null for whoever comes. @throws AppError */
export async function verifyPasskey(
  ctx: Context,
  purpose: 'PASSKEY_SIGN_IN' | 'PASSKEY_PROOF',
  personId: number | null,
  { response: signed, ...given }: PasskeyUsed,
): Promise<UsedPasskey> {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(ctx);
  const { userHandle, ...response } = signed;
  const expectedChallenge = await answeredChallenge(ctx, purpose, personId, response.clientDataJSON);
  const passkey = await ctx.db.findOneBy(Passkey, { credentialHash: hashSecret(given.id) });
  if (expectedChallenge === null || !passkey) throw refused();
  if (personId !== null && passkey.personId !== personId) throw refused();
  const handle = await handleOf(ctx, passkey.personId);
  if (userHandle && userHandle !== handle.toString('base64url')) throw refused();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
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
    throw refused();
  });
  if (!verified) throw refused();
  return { passkey, counter: authenticationInfo.newCounter };
}

/** Within the transaction of what it was used for; of two copies that count the same, one is refused. @throws AppError */
export async function notePasskeyUse({ db, now }: Context, { passkey, counter }: UsedPasskey): Promise<void> {
  const { id, counter: before } = passkey;
  const { affected } = await db.update(Passkey, { id, counter: before }, { counter, lastUsedAt: now() });
  if (affected !== 1) throw refused();
}

function refused(): AppError {
  return unauthenticated('This passkey is not known here, or was not used in time. Try again.');
}
