import { updateProfileInput } from '@signet/domain/people-inputs';
import { mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput } from '../../core/errors.js';
import { findMyself } from './find-myself.js';
import type { UpdateProfileInput } from './people.inputs.js';
import { Person } from './person.entity.js';

/** What one is called. @throws AppError */
export async function updateProfile(ctx: Context, input: UpdateProfileInput): Promise<Person> {
  const { id } = mustBePerson(ctx.actor);
  const { name } = parseInput(updateProfileInput, input);
  return inTransaction(ctx, async (tx) => {
    await tx.db.update(Person, id, { name });
    return findMyself(tx);
  });
}
