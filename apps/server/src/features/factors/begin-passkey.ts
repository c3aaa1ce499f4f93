import { generateRegistrationOptions } from '@simplewebauthn/server';
import { LIMITS } from '@signet/domain/limits';
import { mustHaveSession } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict } from '../../core/errors.js';
import { findMyself } from '../people/find-myself.js';
import { siteSettings } from '../site/site.queries.js';
import { newChallenge } from './challenges.js';
import { mustBeProven } from './must-be-proven.js';
import { ALGORITHMS, handleOf, relyingParty, TIMEOUT } from './relying-party.js';
import { passkeysOf } from './second-factors.queries.js';

/** What a browser makes a passkey with, as JSON. @throws AppError */
export async function beginPasskey(ctx: Context): Promise<object> {
  const { id: personId } = mustHaveSession(ctx.actor);
  await mustBeProven(ctx);
  const { email, name } = await findMyself(ctx);
  const known = await passkeysOf(ctx, personId);
  if (known.length >= LIMITS.passkeysPerPerson)
    throw conflict(`You have ${LIMITS.passkeysPerPerson} passkeys. Remove one first.`);
  const { secret } = await inTransaction(ctx, (tx) => newChallenge(tx, 'NEW_PASSKEY', personId));
  const site = await siteSettings(ctx.db);
  return generateRegistrationOptions({
    rpName: site.name,
    rpID: relyingParty(ctx).id,
    userName: email,
    userDisplayName: name,
    userID: await handleOf(ctx, personId),
    challenge: Buffer.from(secret, 'base64url'),
    timeout: TIMEOUT,
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}
