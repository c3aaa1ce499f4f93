import { actAs } from '../../core/audit/act.js';
import type { Context } from '../../core/context.js';
import { PasswordReset } from './password-reset.entity.js';
import { Person } from './person.entity.js';

/** Links that were mailed to the address before let nobody in any more. */
export async function replaceEmail(tx: Context, personId: number, email: string): Promise<void> {
  actAs(tx, personId);
  await tx.db.update(Person, personId, { email });
  await tx.db.delete(PasswordReset, { personId });
}
