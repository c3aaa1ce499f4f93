import { Not } from 'typeorm';
import { mustBeAllowed, mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { notFound } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { noteEnded } from './note-ended.js';
import { mustReach } from './people-checks.js';
import { findPerson } from './people.queries.js';
import { roleInTurn } from './role-in-turn.js';
import { Session } from './session.entity.js';

/** One of one's own. @throws AppError */
export async function endSession(ctx: Context, id: string): Promise<string> {
  const { id: personId } = mustBePerson(ctx.actor);
  const key = idFrom(id);
  return inTransaction(ctx, async (tx) => {
    const { affected } = key === null ? { affected: 0 } : await tx.db.delete(Session, { id: key, personId });
    if (!affected) throw notFound(`The session ${id}`);
    noteEnded(tx, affected);
    return id;
  });
}

/** All of one's own but the present one. Gives how many. @throws AppError */
export async function endOtherSessions(ctx: Context): Promise<number> {
  const { id: personId, sessionId } = mustBePerson(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const { affected } = await tx.db.delete(Session, { personId, id: Not(sessionId) });
    noteEnded(tx, affected ?? 0);
    return affected ?? 0;
  });
}

/** Everywhere; they may sign in again. Gives how many. @throws AppError */
export async function endSessionsOf(ctx: Context, personId: string): Promise<number> {
  mustBeAllowed(ctx.actor, 'people:manage');
  return inTransaction(ctx, async (tx) => {
    const mine = await roleInTurn(tx);
    const person = await findPerson(tx, personId);
    mustReach(mine, person.role);
    const { affected } = await tx.db.delete(Session, { personId: person.id });
    noteEnded(tx, affected ?? 0, person);
    return affected ?? 0;
  });
}
