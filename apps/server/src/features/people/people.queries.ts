import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { notFound } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { Person } from './person.entity.js';
import { teamMember, type TeamMember } from './team-member.js';

/** By name. @throws AppError */
export async function listPeople({ db, actor }: Context): Promise<TeamMember[]> {
  mustBeAllowed(actor, 'people:manage');
  const people = await db.find(Person, { order: { name: 'ASC', id: 'ASC' } });
  return people.map(teamMember);
}

/** For those who may see everybody. @throws AppError NOT_FOUND */
export async function findPerson({ db }: Context, id: string): Promise<Person> {
  const key = idFrom(id);
  const person = key === null ? null : await db.findOneBy(Person, { id: key });
  if (!person) throw notFound(`The person ${id}`);
  return person;
}
