import { signInInput } from '@signet/domain/inputs';
import type { SecondFactor } from '@signet/domain/sign-in';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput, unauthenticated } from '../../core/errors.js';
import { newChallenge, type NewChallenge } from '../factors/challenges.js';
import { secondFactorsOf } from '../factors/second-factors.queries.js';
import { isKnownNetwork } from './known-networks.js';
import { isPassword } from './passwords.js';
import { mustHavePasswords } from './passwords-in-use.js';
import { Person } from './person.entity.js';
import type { Place } from './place.js';
import { openSession, type NewSession } from './sessions.js';

interface Given {
  email: string;
  password: string;
}

/** What lets somebody in whose password is right: nothing more, or one of these within five minutes. */
export type SignIn = { session: NewSession } | { challenge: NewChallenge; methods: SecondFactor[] };

/** The same refusal, after the same time, for an unknown address and a wrong password. @throws AppError */
export async function signIn(ctx: Context, given: Given, place: Place): Promise<SignIn> {
  mustBeNoToken(ctx.actor);
  mustHavePasswords(ctx);
  const { email: typed, password } = parseInput(signInInput, given, '');
  const email = typed.trim().toLowerCase();
  const { network } = place;
  const person = await ctx.db.findOneBy(Person, { email });
  const isKnown = await isKnownNetwork(ctx, person?.id ?? 0, network);
  const sessionId = ctx.actor.kind === 'person' && ctx.actor.id === person?.id ? ctx.actor.sessionId : null;
  const attempt = ctx.services.signInLimits.signIn({ email, network, isKnown, sessionId });
  const fits = await isPassword(password, person?.passwordHash, { isKnown: isKnown || sessionId !== null }).catch(
    (error: unknown) => {
      attempt.giveBack();
      throw error;
    },
  );
  if (!fits || !person) throw unauthenticated('The email or the password is wrong.');
  attempt.giveBack();
  return inTransaction(ctx, async (tx) => {
    const methods = (await secondFactorsOf(tx.db, [person.id])).get(person.id);
    if (methods) return { challenge: await newChallenge(tx, 'CODE', person.id), methods };
    return { session: await openSession(tx, person, place) };
  });
}
