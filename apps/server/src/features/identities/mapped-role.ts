import { reaches, type Role } from '@signet/domain/role';
import type { MappedRole } from './role-map.js';

type Claims = Record<string, unknown>;

/** A claim by its name, or by a path such as "realm_access.roles"; undefined where it is not there. */
export function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  const step = (at: unknown, part: string) => (isRecord(at) && Object.hasOwn(at, part) ? at[part] : undefined);
  return path.split('.').reduce(step, claims as unknown);
}

/** The highest role that a claim's text, or one of its texts, is mapped to; null where none is. */
export function mappedRole(claim: unknown, map: readonly MappedRole[]): Role | null {
  const values = new Set(Array.isArray(claim) ? claim : [claim]);
  const roles = map.filter(({ value }) => values.has(value)).map(({ role }) => role);
  return roles.reduce<Role | null>((highest, role) => (highest && reaches(highest, role) ? highest : role), null);
}

function isRecord(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
