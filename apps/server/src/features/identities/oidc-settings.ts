import type { Role } from '@signet/domain/role';
import type { MappedRole } from './role-map.js';

/** A provider of identities, as the environment names it. */
export interface OidcSettings {
  /** As the provider itself says it, but for a slash at its end. */
  issuer: string;
  clientId: string;
  /** Absent: the client is a public one, and PKCE alone shows that it is us. */
  clientSecret: string | undefined;
  /** What people call it. */
  name: string;
  scopes: string;
  /** Absent: roles are given in the console. */
  roles: { claim: string; map: readonly MappedRole[] } | undefined;
  /** Of those whom nobody invited and no claim gives a role; absent: they are refused. */
  defaultRole: Role | undefined;
  /** Whether having signed in there counts as a second factor here. */
  satisfiesSecondFactor: boolean;
}
