import { mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { notFound } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { viewableApiTokens } from './api-token.queries.js';
import { ApiToken } from './api-token.entity.js';

/** From the commit on it lets nobody in. Gives back the id. @throws AppError */
export async function revokeApiToken(ctx: Context, id: string): Promise<string> {
  const person = mustBePerson(ctx.actor);
  const key = idFrom(id);
  return inTransaction(ctx, async (tx) => {
    const token = key === null ? null : await viewableApiTokens(tx.db, person).andWhere({ id: key }).getOne();
    if (!token) throw notFound(`The API token ${id}`);
    await tx.db.update(ApiToken, token.id, { revokedAt: tx.now() });
    return id;
  });
}
