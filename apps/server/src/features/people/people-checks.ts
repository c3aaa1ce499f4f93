import { reaches, type Role } from '@signet/domain/role';
import type { Context } from '../../core/context.js';
import { conflict, forbidden } from '../../core/errors.js';
import { Person } from './person.entity.js';

/** @throws AppError FORBIDDEN where the other role stands above one's own */
export function mustReach(mine: Role, other: Role): void {
  if (!reaches(mine, other)) throw forbidden(`Your role is not enough for somebody with the role ${other}.`);
}

/** Within the turn that people take. @throws AppError CONFLICT where it is the last owner */
export async function mustNotBeLastOwner(tx: Context, person: Person): Promise<void> {
  if (!(await isLastOwner(tx, person))) return;
  throw conflict('The page needs an owner. Make somebody else an owner first.');
}

/** Within the turn that people take. */
export async function isLastOwner({ db }: Context, { role }: Person): Promise<boolean> {
  return role === 'OWNER' && (await db.countBy(Person, { role: 'OWNER' })) <= 1;
}
