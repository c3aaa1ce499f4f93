import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';

/** That somebody took a file of them along. */
export function noteExport(ctx: Context, kind: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    tx.changeLog?.add({ kind, id: null, name: null, before: null, after: null });
  });
}
