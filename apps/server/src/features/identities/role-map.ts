import { ROLES, type Role } from '@signet/domain/role';

/** Whoever has the value in the claim has the role. */
export interface MappedRole {
  value: string;
  role: Role;
}

/** Values may hold commas and equals signs, as the names of a directory's groups do. */
const ENTRY = new RegExp(`\\s*(\\S.*?)\\s*=\\s*(${ROLES.join('|')})\\s*(?:,|$)`, 'gy');

/** As where something else than a comma stands between two entries. */
const SWALLOWED = new RegExp(`=\\s*(${ROLES.join('|')})\\b`);

/** As in "status-admins=ADMIN,status-editors=EDITOR"; null where it is not. */
export function parseRoleMap(text: string): MappedRole[] | null {
  const found = [...text.matchAll(ENTRY)];
  const read = found.reduce((length, [entry]) => length + entry.length, 0);
  if (found.length === 0 || read !== text.length) return null;
  if (found.some(([, value = '']) => SWALLOWED.test(value))) return null;
  return found.map(([, value = '', role]) => ({ value, role: role as Role }));
}
