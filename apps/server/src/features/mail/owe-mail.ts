import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import type { OwedMailKind } from './mail-writers.js';
import { OwedMail } from './owed-mail.entity.js';

export interface Owed {
  kind: OwedMailKind;
  /** Up to 100 characters. */
  occasion: string;
  facts: unknown;
}

/** From the commit on it is sent, whatever dies meanwhile. */
export async function oweMail(ctx: Context, owed: Owed): Promise<void> {
  await inTransaction(ctx, (tx) => tx.db.insert(OwedMail, { ...owed, facts: owed.facts as object, dueAt: tx.now() }));
}
