import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { NOTIFIER_STATE_ID, NotifierState } from './notifier-state.entity.js';

/** News are told again, those that were kept back too. */
export async function mendFuse(ctx: Context): Promise<void> {
  await inTransaction(ctx, ({ db, now }) =>
    db.update(NotifierState, NOTIFIER_STATE_ID, { fuseBlownAt: null, fuseMendedAt: now() }),
  );
}
