import type { Context } from '../../core/context.js';
import { badInput } from '../../core/errors.js';
import { mustBeProven } from '../factors/must-be-proven.js';
import { findMyself } from './find-myself.js';
import { mustKnowPassword } from './must-know-password.js';
import { canUsePassword } from './passwords-in-use.js';
import type { Person } from './person.entity.js';

/** By the password, asked once more; of those who sign in without one, by a fresh proof. @throws AppError */
export async function mustBeMyself(ctx: Context, password: string | undefined): Promise<Person> {
  const me = await findMyself(ctx);
  if (!canUsePassword(ctx, me)) {
    await mustBeProven(ctx);
    return me;
  }
  if (password === undefined) throw badInput('input.currentPassword', 'must be the password that you sign in with now');
  return mustKnowPassword(ctx, password);
}
