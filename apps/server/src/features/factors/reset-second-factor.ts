import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict } from '../../core/errors.js';
import { findMyself } from '../people/find-myself.js';
import { mustReach } from '../people/people-checks.js';
import { findPerson } from '../people/people.queries.js';
import { roleInTurn } from '../people/role-in-turn.js';
import { teamMember, type TeamMember } from '../people/team-member.js';
import { forgetFactors } from './forget-factors.js';
import { mustBeProven } from './must-be-proven.js';
import { tellOfFactor } from './tell-of-factor.js';

/** For somebody who lost everything: the password is enough again, and their sessions end. @throws AppError */
export async function resetSecondFactor(ctx: Context, personId: string): Promise<TeamMember> {
  mustBeAllowed(ctx.actor, 'people:manage');
  const { person, by } = await inTransaction(ctx, async (tx) => {
    const mine = await roleInTurn(tx);
    await mustBeProven(tx);
    const other = await findPerson(tx, personId);
    mustReach(mine, other.role);
    const me = await findMyself(tx);
    if (other.id === me.id) throw conflict('Your own is removed on your account page, with the password and a code.');
    await forgetFactors(tx, other);
    return { person: other, by: me.name };
  });
  await tellOfFactor(ctx, person.email, { kind: 'RESET', by });
  return teamMember(person);
}
