import { mustHaveSession } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { unauthenticated } from '../../core/errors.js';
import { Person } from './person.entity.js';

/** @throws AppError UNAUTHENTICATED if they have left meanwhile */
export async function findMyself({ db, actor }: Context): Promise<Person> {
  const me = await db.findOneBy(Person, { id: mustHaveSession(actor).id });
  if (!me) throw unauthenticated();
  return me;
}
