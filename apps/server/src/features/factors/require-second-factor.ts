import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict } from '../../core/errors.js';
import { findMyself } from '../people/find-myself.js';
import { roleInTurn } from '../people/role-in-turn.js';
import { SITE_ID, Site } from '../site/site.entity.js';
import { siteSettings } from '../site/site.queries.js';
import { cameWithFactor } from './comes-with-factor.js';
import { mustBeProven } from './must-be-proven.js';
import { secondFactorsOf } from './second-factors.queries.js';

/** Of everybody: those who have none may do nothing before they set one up. @throws AppError */
export async function requireSecondFactor(ctx: Context, isRequired: boolean): Promise<boolean> {
  mustBeAllowed(ctx.actor, 'people:manage');
  return inTransaction(ctx, async (tx) => {
    await roleInTurn(tx);
    await mustBeProven(tx);
    const me = await findMyself(tx);
    if (isRequired && !(await secondFactorsOf(tx.db, [me.id])).has(me.id) && !(await cameWithFactor(tx)))
      throw conflict('Set up a second factor for yourself first.');
    await tx.db.update(Site, SITE_ID, { secondFactorRequired: isRequired });
    return isRequired;
  });
}

/** @throws AppError */
export async function isSecondFactorRequired({ actor, db }: Context): Promise<boolean> {
  mustBeAllowed(actor, 'people:manage');
  return (await siteSettings(db)).secondFactorRequired;
}
