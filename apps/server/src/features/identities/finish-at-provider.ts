import type { ProviderRefusalReason } from '@signet/domain/sign-in';
import { ANONYMOUS, type Actor } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { AppError } from '../../core/errors.js';
import type { ChallengePurpose } from '../factors/challenge.entity.js';
import { standingChallengeOf, takeChallenge } from '../factors/challenges.js';
import type { Place } from '../people/place.js';
import type { Attempt } from '../people/attempt.js';
import { mustHaveProvider } from './identities.queries.js';
import { linkIdentity } from './link-identity.js';
import { proveByIdentity } from './prove-by-identity.js';
import { ProviderRefusal } from './provider-refusal.js';
import { partsOf, roundTrip } from './round-trip.js';
import { signInByIdentity, type ProviderSignIn } from './sign-in-by-identity.js';

const PURPOSES = ['PROVIDER_SIGN_IN', 'PROVIDER_LINK', 'PROVIDER_PROOF'] as const satisfies ChallengePurpose[];
type Purpose = (typeof PURPOSES)[number];

export interface CameBack {
  /** What the browser kept; absent in another browser. */
  cookie: string | undefined;
  /** Of the address that the provider sent it to. */
  search: string;
  place: Place;
  /** Who is signed in in this browser. */
  actorNow: () => Promise<Actor>;
}

export type Finished = { purpose: Purpose; isSpent: boolean } & (
  | { refused: ProviderRefusalReason }
  | ProviderSignIn
  | { done: true }
);

/**
 * What comes of it that somebody is sent back by the provider. Whoever did not set out from this browser costs
 * neither the database nor the provider anything.
 */
export async function finishAtProvider(ctx: Context, { cookie, search, place, actorNow }: CameBack): Promise<Finished> {
  const begunElsewhere = { purpose: 'PROVIDER_SIGN_IN', isSpent: false, refused: 'begun-elsewhere' } as const;
  const { secret, invitation } = partsOf(cookie ?? '');
  if (secret === '' || stateIn(search) !== roundTrip(secret).state) return begunElsewhere;
  const attempt = attemptOf(ctx, place);
  if (!attempt) return { ...begunElsewhere, refused: 'limit' };
  const begun = await standingChallengeOf(ctx, PURPOSES, secret);
  if (!begun || !(await inTransaction(ctx, (tx) => takeChallenge(tx, begun))))
    return { ...begunElsewhere, isSpent: true };
  const purpose = begun.purpose as Purpose;
  try {
    const said = await mustHaveProvider(ctx).redeem(secret, search);
    const spent = { purpose, isSpent: true };
    if (purpose === 'PROVIDER_SIGN_IN')
      return { ...spent, ...(await signInByIdentity({ ...ctx, actor: ANONYMOUS }, said, { invitation, place })) };
    const actor = await actorNow();
    if ((actor.kind !== 'person' && actor.kind !== 'enrolling') || actor.id !== begun.personId)
      return { ...spent, refused: 'begun-elsewhere' };
    const asActor = { ...ctx, actor };
    await (purpose === 'PROVIDER_LINK' ? linkIdentity(asActor, said) : proveByIdentity(asActor, said));
    return { ...spent, done: true };
  } catch (error) {
    if (!(error instanceof ProviderRefusal)) throw error;
    if (error.reason !== 'failed') attempt.giveBack();
    ctx.log.info({ err: error.cause, reason: error.reason }, 'a sign-in by the provider was refused');
    return { purpose, isSpent: true, refused: error.reason };
  }
}

/** Null where there is none, or more than one. */
function stateIn(search: string): string | null {
  const [state = null, ...others] = new URLSearchParams(search).getAll('state');
  return others.length > 0 ? null : state;
}

function attemptOf(ctx: Context, { network }: Place): Attempt | null {
  try {
    return ctx.services.signInLimits.fromProvider(network);
  } catch (error) {
    if (error instanceof AppError && error.code === 'TOO_MANY_REQUESTS') return null;
    throw error;
  }
}
