import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { lockState } from '../../core/events/change-page.js';

/**
 * A transaction that takes its turn with the changes of the page, though it need not be one: no two templates
 * get one name, and no component goes while a template names it.
 */
export function inTurn<T>(ctx: Context, fn: (tx: Context) => Promise<T>): Promise<T> {
  return inTransaction(ctx, async (tx) => {
    await lockState(tx);
    return fn(tx);
  });
}
