import { actAs } from '../../core/audit/act.js';
import type { Context } from '../../core/context.js';
import { conflict } from '../../core/errors.js';
import { Challenge } from '../factors/challenge.entity.js';
import { EmailChange } from './email-change.entity.js';
import { KnownNetwork } from './known-network.entity.js';
import { PasswordReset } from './password-reset.entity.js';
import { Person } from './person.entity.js';
import { Session } from './session.entity.js';

/** Whoever came in by the old one is out: by sessions, places, links that were mailed, and what waits for a code. @throws AppError CONFLICT */
export async function replacePassword(tx: Context, { id, passwordHash: before }: Person, passwordHash: string) {
  const { affected } = await tx.db.update(Person, { id, passwordHash: before }, { passwordHash });
  if (!affected) throw conflict('The password was changed meanwhile.');
  actAs(tx, id);
  for (const entity of [Session, KnownNetwork, PasswordReset, EmailChange, Challenge])
    await tx.db.delete(entity, { personId: id });
}
