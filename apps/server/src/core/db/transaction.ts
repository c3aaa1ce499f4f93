import { contextWithin, type Context } from '../context.js';

/** Runs `fn` in the caller's transaction if there is one, else in its own. */
export function inTransaction<T>(ctx: Context, fn: (tx: Context) => Promise<T>): Promise<T> {
  if (ctx.writing) return fn(ctx);
  return ctx.services.database.transaction((db) => fn(contextWithin(ctx, db)));
}
