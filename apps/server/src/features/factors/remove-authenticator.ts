import { removeAuthenticatorInput } from '@signet/domain/factor-inputs';
import { mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { badInput, conflict, parseInput } from '../../core/errors.js';
import { lockState } from '../../core/events/change-page.js';
import { mustBeMyself } from '../people/must-be-myself.js';
import type { Person } from '../people/person.entity.js';
import { Authenticator } from './authenticator.entity.js';
import type { RemoveAuthenticatorInput } from './factor.inputs.js';
import { forgetCodesOfNothing } from './forget-codes-of-nothing.js';
import { standingAuthenticator } from './second-factors.queries.js';
import { takeCode } from './take-code.js';
import { tellOfFactor } from './tell-of-factor.js';

/** With the password, or a fresh proof, and a code, of the app or for recovery. @throws AppError */
export async function removeAuthenticator(ctx: Context, input: RemoveAuthenticatorInput): Promise<Person> {
  mustBePerson(ctx.actor);
  const { currentPassword, code } = parseInput(removeAuthenticatorInput, input);
  const me = await mustBeMyself(ctx, currentPassword);
  const attempt = ctx.services.signInLimits.codeInSession(me.id);
  await inTransaction(ctx, async (tx) => {
    await lockState(tx);
    if (!(await standingAuthenticator(tx, me.id))) throw conflict('You have no authenticator app.');
    if (!(await takeCode(tx, me.id, code)))
      throw badInput('input.code', 'must be one that the app shows now, or a recovery code, and not used before');
    await tx.db.delete(Authenticator, { personId: me.id });
    await forgetCodesOfNothing(tx, me.id);
  });
  attempt.giveBack();
  await tellOfFactor(ctx, me.email, { kind: 'AUTHENTICATOR_REMOVED' });
  return me;
}
