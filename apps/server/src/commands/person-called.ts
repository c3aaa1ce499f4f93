import type { Context } from '../core/context.js';
import { StartError } from '../core/start-failure.js';
import { Person } from '../features/people/person.entity.js';

/** By the address, in whatever case. @throws StartError */
export async function personCalled({ db }: Context, email: string): Promise<Person> {
  const person = await db.findOneBy(Person, { email: email.trim().toLowerCase() });
  if (!person) throw new StartError(`Nobody has the address ${email}.`);
  return person;
}
