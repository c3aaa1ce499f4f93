import { In, LessThan, MoreThan } from 'typeorm';
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
  lastsMs = CHALLENGE_MS,
): Promise<NewChallenge> {
  const now = tx.now();
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + lastsMs);
  await tx.db.delete(Challenge, { expiresAt: LessThan(now) });
  await tx.db.insert(Challenge, { purpose, personId, secretHash: hashSecret(secret), expiresAt });
  return { secret, expiresAt };
}

/** Null where it was answered, has expired, or never was one of this purpose. */
export function standingChallenge(ctx: Context, purpose: ChallengePurpose, secret: string): Promise<Challenge | null> {
  return standingChallengeOf(ctx, [purpose], secret);
}

/** The same, of one of these purposes. */
export function standingChallengeOf(
  { db, now }: Context,
  purposes: readonly ChallengePurpose[],
  secret: string,
): Promise<Challenge | null> {
  const where = { purpose: In([...purposes]), secretHash: hashSecret(secret), expiresAt: MoreThan(now()) };
  return db.findOne(Challenge, { where, relations: { person: true } });
}

/** Whether it still stood; it does no more. Of two at once one is told so. */
export async function takeChallenge(tx: Context, { id }: Challenge): Promise<boolean> {
  const { affected } = await tx.db.delete(Challenge, { id });
  return affected === 1;
}
