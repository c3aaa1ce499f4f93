import { code } from '@signet/domain/factor-inputs';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { badInput, parseInput, unauthenticated } from '../../core/errors.js';
import { isKnownNetwork } from '../people/known-networks.js';
import type { Place } from '../people/place.js';
import { openSession, type NewSession } from '../people/sessions.js';
import { standingChallenge, takeChallenge } from './challenges.js';
import { recoveryCodesLeft } from './recovery-codes.js';
import { takeCode } from './take-code.js';
import { tellOfFactor } from './tell-of-factor.js';

/** Completes what the password began, in the same browser. A wrong code leaves it to be tried again. @throws AppError */
export async function signInWithCode(
  ctx: Context,
  given: string,
  challenge: string | undefined,
  place: Place,
): Promise<NewSession> {
  mustBeNoToken(ctx.actor);
  const typed = parseInput(code, given, 'code');
  const begun = await standingChallenge(ctx, 'CODE', challenge ?? '');
  if (!begun?.person) throw tooLate();
  const { id: personId, email } = begun.person;
  const isKnown = await isKnownNetwork(ctx, personId, place.network);
  const attempt = ctx.services.signInLimits.code({ personId, network: place.network, isKnown });
  const { session, taken, left } = await inTransaction(ctx, async (tx) => {
    const standing = await standingChallenge(tx, 'CODE', challenge ?? '');
    if (!standing?.person || !(await takeChallenge(tx, standing))) throw tooLate();
    const as = await takeCode(tx, personId, typed);
    if (as === null)
      throw badInput('code', 'must be one that the app shows now, or a recovery code, and not used before');
    const opened = await openSession(tx, standing.person, place);
    return { session: opened, taken: as, left: await recoveryCodesLeft(tx, personId) };
  });
  attempt.giveBack();
  if (taken === 'RECOVERY') await tellOfFactor(ctx, email, { kind: 'RECOVERY_CODE_USED', left });
  return session;
}

function tooLate() {
  return unauthenticated('This sign-in was not begun here, or took too long. Begin with email and password.');
}
