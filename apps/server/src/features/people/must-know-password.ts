import type { Context } from '../../core/context.js';
import { badInput } from '../../core/errors.js';
import { findMyself } from './find-myself.js';
import { isPassword } from './passwords.js';
import type { Person } from './person.entity.js';

/** For what whoever finds an open session must not do; `path`: where the password was given. @throws AppError */
export async function mustKnowPassword(
  ctx: Context,
  password: string,
  path = 'input.currentPassword',
): Promise<Person> {
  const me = await findMyself(ctx);
  const attempt = ctx.services.signInLimits.password(me.id);
  const fits = await isPassword(password, me.passwordHash, { isKnown: true }).catch((error: unknown) => {
    attempt.giveBack();
    throw error;
  });
  if (!fits) throw badInput(path, 'must be the password that you sign in with now');
  attempt.giveBack();
  return me;
}
