import { writeAuditEntry } from '../audit/write-audit-entry.js';
import { contextWithin, type Context } from '../context.js';
import { traced } from '../tracing/traced.js';

/** Runs `fn` in the caller's transaction if there is one, else in its own; what follows the commit is told then. */
export async function inTransaction<T>(ctx: Context, fn: (tx: Context) => Promise<T>): Promise<T> {
  if (ctx.writing) return fn(ctx);
  const { result, committing } = await traced('transaction', {}, () =>
    ctx.services.database.transaction(async (db) => {
      const tx = contextWithin(ctx, db);
      const done = await fn(tx);
      await writeAuditEntry(tx);
      return { result: done, committing: tx.committing };
    }),
  );
  ctx.loaders.clear();
  ctx.services.feed.wake(committing.publicRevision);
  return result;
}
