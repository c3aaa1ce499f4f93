import type { EntityManager } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { hashPassword } from './passwords.js';
import { Person } from './person.entity.js';
import { hashSecret, newSecret } from './secrets.js';
import { SETUP_TOKEN_ID, SetupToken } from './setup-token.entity.js';

export interface NewOwner {
  name: string;
  email: string;
  password: string;
}

export function hasPeople(db: EntityManager): Promise<boolean> {
  return db.exists(Person);
}

export async function createOwner(ctx: Context, { name, email, password }: NewOwner): Promise<Person> {
  const passwordHash = await hashPassword(password);
  return inTransaction(ctx, ({ db, now }) =>
    db.save(db.create(Person, { name, email, role: 'OWNER', passwordHash, createdAt: now(), lastSignInAt: null })),
  );
}

/** A new one-time token for the setup link; older ones no longer work. */
export async function issueSetupToken(ctx: Context): Promise<string> {
  const token = newSecret();
  await inTransaction(ctx, ({ db }) =>
    db.save(db.create(SetupToken, { id: SETUP_TOKEN_ID, tokenHash: hashSecret(token) })),
  );
  return token;
}
