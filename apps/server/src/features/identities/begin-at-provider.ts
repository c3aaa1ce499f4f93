import { z } from 'zod';
import { mustBeNoToken, mustBePerson, mustHaveSession } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { AppError, conflict, parseInput } from '../../core/errors.js';
import type { ChallengePurpose } from '../factors/challenge.entity.js';
import { newChallenge } from '../factors/challenges.js';
import { mustBeProven } from '../factors/must-be-proven.js';
import { noSuchInvitation, standingInvitation } from '../invitations/invitation.queries.js';
import { identityOf, mustHaveProvider } from './identities.queries.js';
import { ProviderRefusal } from './provider-refusal.js';
import { cookieOf } from './round-trip.js';

/** People read mails and type codes there. */
const LASTS_MS = 10 * 60_000;

export interface Begun {
  /** Where the browser goes. */
  url: string;
  /** Kept by the browser alone. */
  cookie: string;
  expiresAt: Date;
}

/** For whoever comes; `invitation`: the token of the link that they came by. @throws AppError */
export async function beginProviderSignIn(ctx: Context, given: string | undefined, network: string): Promise<Begun> {
  mustBeNoToken(ctx.actor);
  const invitation = parseInput(z.string().optional(), given, 'invitation');
  ctx.services.signInLimits.beginAtProvider(network);
  mustHaveProvider(ctx);
  if (invitation !== undefined && !(await standingInvitation(ctx, invitation))) throw noSuchInvitation();
  return begin(ctx, { purpose: 'PROVIDER_SIGN_IN', personId: null, ...(invitation !== undefined && { invitation }) });
}

/** So that somebody who is signed in comes in by the provider from then on. @throws AppError */
export async function beginProviderLink(ctx: Context, network: string): Promise<Begun> {
  const { id: personId } = mustBePerson(ctx.actor);
  ctx.services.signInLimits.beginAtProvider(network);
  const { settings } = mustHaveProvider(ctx);
  await mustBeProven(ctx);
  if (await identityOf(ctx, personId)) throw conflict(`Your account is linked to ${settings.name} already.`);
  return begin(ctx, { purpose: 'PROVIDER_LINK', personId });
}

/** So that somebody who is signed in shows once more that it is them. @throws AppError */
export async function beginProviderProof(ctx: Context, network: string): Promise<Begun> {
  const { id: personId } = mustHaveSession(ctx.actor);
  ctx.services.signInLimits.beginAtProvider(network);
  const { settings } = mustHaveProvider(ctx);
  if (!(await identityOf(ctx, personId))) throw conflict(`Your account is not linked to ${settings.name}.`);
  return begin(ctx, { purpose: 'PROVIDER_PROOF', personId });
}

interface Beginning {
  purpose: ChallengePurpose;
  personId: number | null;
  invitation?: string;
}

async function begin(ctx: Context, { purpose, personId, invitation }: Beginning): Promise<Begun> {
  const provider = mustHaveProvider(ctx);
  try {
    await provider.mustBeThere();
    const { secret, expiresAt } = await inTransaction(ctx, (tx) => newChallenge(tx, purpose, personId, LASTS_MS));
    const url = await provider.addressFor(secret, { anew: purpose === 'PROVIDER_PROOF' });
    return { url, cookie: cookieOf(secret, invitation), expiresAt };
  } catch (error) {
    if (!(error instanceof ProviderRefusal)) throw error;
    ctx.log.warn({ err: error.cause }, 'the provider of identities cannot be reached');
    throw new AppError('UNAVAILABLE', `${provider.settings.name} cannot be reached. Try again in a moment.`);
  }
}
