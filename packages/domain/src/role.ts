/** Each role may do all that the roles after it may. */
export const ROLES = ['OWNER', 'ADMIN', 'EDITOR', 'VIEWER'] as const;
export type Role = (typeof ROLES)[number];

/** The least role for each kind of action. */
export const POLICY = {
  'page:edit': 'EDITOR',
  'site:configure': 'ADMIN',
  'people:manage': 'ADMIN',
} as const satisfies Record<string, Role>;

export type Action = keyof typeof POLICY;

export function can(role: Role, action: Action): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(POLICY[action]);
}
