import { LIMITS } from '@signet/domain/limits';
import { MoreThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { NO_PASSWORD } from '../people/passwords.js';
import { Person } from '../people/person.entity.js';
import { hashSecret } from '../people/secrets.js';
import { identityHash, identityOf, mustHaveProvider } from './identities.queries.js';
import { Identity } from './identity.entity.js';
import { noteIdentity } from './note-identity.js';
import { ProviderRefusal } from './provider-refusal.js';
import type { Said } from './said-of-person.js';

interface Meant {
  person: Person;
  identity: Identity;
  /** Whether somebody who was there before is meant for the first time. */
  isLinkedNow: boolean;
}

/**
 * By the provider's own name for them, and for the first time by an address that it says is theirs: of somebody in the
 * team, of somebody invited, or of somebody new. Within the turn that people take. @throws ProviderRefusal
 */
export async function personMeant(tx: Context, said: Said, token: string | null): Promise<Meant> {
  const { settings } = mustHaveProvider(tx);
  const known = await tx.db.findOne(Identity, {
    where: { identityHash: identityHash(settings.issuer, said.subject) },
    relations: { person: true },
  });
  if (known?.person) return { person: known.person, identity: known, isLinkedNow: false };
  if (said.email === null) throw new ProviderRefusal('unverified');
  const there = await tx.db.findOneBy(Person, { email: said.email });
  const person = there ?? (await newcomer(tx, { ...said, email: said.email }, token));
  if (there) await mustBeFree(tx, there);
  return { person, identity: await noteIdentity(tx, person.id, said.subject), isLinkedNow: there !== null };
}

/** An owner's account is theirs to link: whoever rules the provider does not take over the page by an address. */
async function mustBeFree(tx: Context, person: Person): Promise<void> {
  if (await identityOf(tx, person.id)) throw new ProviderRefusal('taken');
  if (person.role === 'OWNER') throw new ProviderRefusal('owner');
}

async function newcomer(tx: Context, said: Said & { email: string }, token: string | null): Promise<Person> {
  const { settings } = mustHaveProvider(tx);
  const invitation = await tx.db.findOneBy(Invitation, { email: said.email, expiresAt: MoreThan(tx.now()) });
  if (invitation?.role === 'OWNER' && (token === null || hashSecret(token) !== invitation.tokenHash))
    throw new ProviderRefusal('owner');
  const role = said.role ?? invitation?.role ?? settings.defaultRole;
  if (!role) throw new ProviderRefusal('not-invited');
  if (!invitation && (await tx.db.count(Person)) + (await tx.db.count(Invitation)) >= LIMITS.people)
    throw new ProviderRefusal('full');
  await tx.db.delete(Invitation, { email: said.email });
  const { email, name } = said;
  return tx.db.save(
    tx.db.create(Person, {
      name: name ?? email,
      email,
      role,
      passwordHash: NO_PASSWORD,
      createdAt: tx.now(),
      lastSignInAt: null,
    }),
  );
}
