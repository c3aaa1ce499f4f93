import { verifyRegistrationResponse, type WebAuthnCredential } from '@simplewebauthn/server';
import { addPasskeyInput, type PasskeyMade } from '@signet/domain/factor-inputs';
import { LIMITS } from '@signet/domain/limits';
import { mustHaveSession } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { badInput, conflict, parseInput } from '../../core/errors.js';
import { lockState } from '../../core/events/change-page.js';
import { findMyself } from '../people/find-myself.js';
import { hashSecret } from '../people/secrets.js';
import type { AddedFactor } from './added-factor.js';
import { answeredChallenge } from './answered-challenge.js';
import { codesForFirstFactor } from './codes-for-first-factor.js';
import type { AddPasskeyInput } from './factor.inputs.js';
import { mustBeProven } from './must-be-proven.js';
import { Passkey } from './passkey.entity.js';
import { ALGORITHMS, relyingParty } from './relying-party.js';
import { tellOfFactor } from './tell-of-factor.js';

/** From now on they sign in with it, and with the password alone no more. @throws AppError */
export async function addPasskey(ctx: Context, input: AddPasskeyInput): Promise<AddedFactor> {
  const { id: personId } = mustHaveSession(ctx.actor);
  const { name, credential: given } = parseInput(addPasskeyInput, input);
  await mustBeProven(ctx);
  const { id, publicKey, counter } = await verified(ctx, personId, given);
  const added = await inTransaction(ctx, async (tx) => {
    await lockState(tx);
    const viewer = await findMyself(tx);
    const credentialHash = hashSecret(id);
    if (await tx.db.existsBy(Passkey, { credentialHash })) throw conflict('This passkey is known already.');
    if ((await tx.db.countBy(Passkey, { personId })) >= LIMITS.passkeysPerPerson)
      throw conflict(`You have ${LIMITS.passkeysPerPerson} passkeys. Remove one first.`);
    await tx.db.insert(Passkey, {
      personId,
      name,
      credentialId: id,
      credentialHash,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: given.response.transports,
      createdAt: tx.now(),
      lastUsedAt: null,
    });
    return { viewer, recoveryCodes: await codesForFirstFactor(tx, personId) };
  });
  await tellOfFactor(ctx, added.viewer.email, { kind: 'PASSKEY_ADDED', name });
  return added;
}

async function verified(ctx: Context, personId: number, response: PasskeyMade): Promise<WebAuthnCredential> {
  const { id, origin } = relyingParty(ctx);
  const expectedChallenge = await answeredChallenge(ctx, 'NEW_PASSKEY', personId, response.response.clientDataJSON);
  if (expectedChallenge === null) throw notMade();
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch((error: unknown) => {
    ctx.log.info({ err: error }, 'a new passkey was refused');
    throw notMade();
  });
  if (!registrationInfo) throw notMade();
  return registrationInfo.credential;
}

function notMade() {
  return badInput('input.credential', 'must be made on this page, with what beginPasskey gave within five minutes');
}
