import { email, name } from '@signet/domain/inputs';
import type { Role } from '@signet/domain/role';
import { claimAt, mappedRole } from './mapped-role.js';
import type { OidcSettings } from './oidc-settings.js';
import { ProviderRefusal } from './provider-refusal.js';

/** What the provider says of somebody. */
export interface Said {
  subject: string;
  /** Null where it does not say that the address is theirs. */
  email: string | null;
  name: string | null;
  /** What its claim is mapped to here; null where it is to nothing. */
  role: Role | null;
  /** When they last showed it who they are; null where it could say so and does not. */
  signedInAt: Date | null;
}

export type Claims = Record<string, unknown>;
const LONGEST_SUBJECT = 255;

/** Whether everything that counts stands in the ID token already. */
export function tellsEnough(claims: Claims, { roles }: OidcSettings): boolean {
  return addressIn(claims) !== null && (!roles || claimAt(claims, roles.claim) !== undefined);
}

/** `sources`: the ID token first, which is signed; `without`: when they signed in, where it does not say. @throws ProviderRefusal */
export function saidOf(sources: readonly Claims[], { roles }: OidcSettings, without: Date | null): Said {
  const subject = sources[0]?.['sub'];
  if (typeof subject !== 'string' || subject === '' || subject.length > LONGEST_SUBJECT)
    throw new ProviderRefusal('failed', new Error('the subject is none'));
  const claim = roles && first(sources, (claims) => claimAt(claims, roles.claim) ?? null);
  const signedInAt = sources[0]?.['auth_time'];
  return {
    subject,
    email: first(sources, addressIn),
    name: first(sources, nameIn),
    role: roles ? mappedRole(claim, roles.map) : null,
    signedInAt: typeof signedInAt === 'number' ? new Date(signedInAt * 1_000) : without,
  };
}

/** Address and word for it come from one and the same source. */
function addressIn(claims: Claims): string | null {
  if (claims['email_verified'] !== true) return null;
  return email.safeParse(claims['email']).data ?? null;
}

function nameIn(claims: Claims): string | null {
  return name.safeParse(claims['name']).data ?? name.safeParse(claims['preferred_username']).data ?? null;
}

function first<T>(sources: readonly Claims[], find: (claims: Claims) => T | null): T | null {
  for (const claims of sources) {
    const found = find(claims);
    if (found !== null) return found;
  }
  return null;
}
