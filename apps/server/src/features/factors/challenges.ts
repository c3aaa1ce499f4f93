import { LessThan, MoreThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { hashSecret, newSecret } from '../people/secrets.js';
import { Challenge, type ChallengePurpose } from './challenge.entity.js';

export const CHALLENGE_MS = 5 * 60_000;

export interface NewChallenge {
  /** Kept nowhere. */
  secret: string;
  expiresAt: Date;
}

export async function newChallenge(
  tx: Context,
  purpose: ChallengePurpose,
  personId: number | null,
): Promise<NewChallenge> {
  const now = tx.now();
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  await tx.db.delete(Challenge, { expiresAt: LessThan(now) });
  await tx.db.insert(Challenge, { purpose, personId, secretHash: hashSecret(secret), expiresAt });
  return { secret, expiresAt };
}

/** Null where it was answered, has expired, or never was one of this purpose. */
export function standingChallenge(
  { db, now }: Context,
  purpose: ChallengePurpose,
  secret: string,
): Promise<Challenge | null> {
  const where = { purpose, secretHash: hashSecret(secret), expiresAt: MoreThan(now()) };
  return db.findOne(Challenge, { where, relations: { person: true } });
}

/** Whether it still stood; it does no more. Of two at once one is told so. */
export async function takeChallenge(tx: Context, { id }: Challenge): Promise<boolean> {
  const { affected } = await tx.db.delete(Challenge, { id });
  return affected === 1;
}
