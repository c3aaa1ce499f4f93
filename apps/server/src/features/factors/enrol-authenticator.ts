import { mustHaveSession } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict } from '../../core/errors.js';
import { lockState } from '../../core/events/change-page.js';
import { findMyself } from '../people/find-myself.js';
import { siteSettings } from '../site/site.queries.js';
import { Authenticator } from './authenticator.entity.js';
import type { EnrolledAuthenticator } from './enrolled-authenticator.js';
import { mustBeProven } from './must-be-proven.js';
import { standingAuthenticator } from './second-factors.queries.js';
import { addressOfSecret, newTimeSecret } from './time-codes.js';

/** A secret in the place of one that was never confirmed. @throws AppError */
export async function enrolAuthenticator(ctx: Context): Promise<EnrolledAuthenticator> {
  const { id: personId } = mustHaveSession(ctx.actor);
  const secret = newTimeSecret();
  return inTransaction(ctx, async (tx) => {
    await lockState(tx);
    await mustBeProven(tx);
    const { email } = await findMyself(tx);
    if (await standingAuthenticator(tx, personId))
      throw conflict('You have an authenticator app already. Remove it first.');
    await tx.db.delete(Authenticator, { personId });
    await tx.db.insert(Authenticator, { personId, secret, confirmedAt: null, lastStep: 0 });
    const { name } = await siteSettings(tx.db);
    return { secret, url: addressOfSecret(secret, { issuer: name, label: email }) };
  });
}
