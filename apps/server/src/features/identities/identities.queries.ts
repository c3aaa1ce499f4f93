import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { Context } from '../../core/context.js';
import { conflict } from '../../core/errors.js';
import { hashSecret } from '../people/secrets.js';
import { Identity } from './identity.entity.js';
import type { IdentityProvider } from './identity-provider.js';

/** @throws AppError CONFLICT where there is none */
export function mustHaveProvider({ services }: Context): IdentityProvider {
  if (!services.identityProvider) throw conflict('No other sign-in than by password and passkey is set up here.');
  return services.identityProvider;
}

export function identityHash(issuer: string, subject: string): string {
  return hashSecret(JSON.stringify([issuer, subject]));
}

/** Theirs at the provider that there is now. */
export function identityOf(ctx: Context, personId: number): Promise<Identity | null> {
  const provider = ctx.services.identityProvider;
  if (!provider) return Promise.resolve(null);
  return ctx.db.findOneBy(Identity, { personId, issuer: provider.settings.issuer });
}

/** Those of them who have one at the provider that there is now. */
export async function thoseWithIdentity(
  db: EntityManager,
  provider: IdentityProvider | null,
  personIds: readonly number[],
): Promise<Set<number>> {
  if (!provider) return new Set();
  const where = { issuer: provider.settings.issuer, personId: In([...personIds]) };
  return new Set((await db.findBy(Identity, where)).map(({ personId }) => personId));
}

/** Those of them whose role the provider's claim gives. */
export async function thoseGivenRoles(
  db: EntityManager,
  provider: IdentityProvider | null,
  personIds: readonly number[],
): Promise<Set<number>> {
  if (!provider?.settings.roles) return new Set();
  const where = { issuer: provider.settings.issuer, personId: In([...personIds]), givenRole: Not(IsNull()) };
  return new Set((await db.findBy(Identity, where)).map(({ personId }) => personId));
}
