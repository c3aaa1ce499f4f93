import type { SecondFactor } from '@signet/domain/sign-in';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { Context } from '../../core/context.js';
import { siteSettings } from '../site/site.queries.js';
import { Authenticator } from './authenticator.entity.js';
import { Passkey } from './passkey.entity.js';

/** Theirs, if it was confirmed. */
export function standingAuthenticator({ db }: Context, personId: number): Promise<Authenticator | null> {
  return db.findOneBy(Authenticator, { personId, confirmedAt: Not(IsNull()) });
}

/** Nothing for those who sign in with the password alone. */
export async function secondFactorsOf(
  db: EntityManager,
  personIds: readonly number[],
): Promise<Map<number, SecondFactor[]>> {
  const among = { personId: In([...personIds]) };
  const select = { personId: true } as const;
  const apps = await db.find(Authenticator, { select, where: { ...among, confirmedAt: Not(IsNull()) } });
  const passkeys = await db.find(Passkey, { select, where: among });
  const factors = new Map<number, SecondFactor[]>(apps.map(({ personId }) => [personId, ['AUTHENTICATOR']]));
  for (const personId of new Set(passkeys.map((passkey) => passkey.personId)))
    factors.set(personId, [...(factors.get(personId) ?? []), 'PASSKEY']);
  return factors;
}

/** Those of them who have to set up a second factor before they do anything else. */
export async function thoseToEnrol(db: EntityManager, personIds: readonly number[]): Promise<Set<number>> {
  const { secondFactorRequired } = await siteSettings(db);
  if (!secondFactorRequired) return new Set();
  const factors = await secondFactorsOf(db, personIds);
  return new Set(personIds.filter((id) => !factors.has(id)));
}

/** One's own, the oldest first. */
export function passkeysOf({ db }: Context, personId: number): Promise<Passkey[]> {
  return db.find(Passkey, { where: { personId }, order: { id: 'ASC' } });
}
