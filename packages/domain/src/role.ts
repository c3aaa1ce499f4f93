/** Each role may do all that the roles after it may. */
export const ROLES = ['OWNER', 'ADMIN', 'EDITOR', 'VIEWER'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = { OWNER: 'Owner', ADMIN: 'Admin', EDITOR: 'Editor', VIEWER: 'Viewer' };

/** What an API token can be good for; it never does more than its owner's role allows. */
export const TOKEN_SCOPES = [
  'READ',
  'COMPONENTS_WRITE',
  'INCIDENTS_WRITE',
  'MAINTENANCES_WRITE',
  'METRICS_WRITE',
  'TEMPLATES_WRITE',
] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

interface Rule {
  /** The least one. */
  role: Role;
  /** What a token needs; null for what is done by people only. */
  scope: TokenScope | null;
}

/** Who may do what: the only such table. */
export const POLICY = {
  'components:edit': { role: 'EDITOR', scope: 'COMPONENTS_WRITE' },
  'incidents:edit': { role: 'EDITOR', scope: 'INCIDENTS_WRITE' },
  'maintenances:edit': { role: 'EDITOR', scope: 'MAINTENANCES_WRITE' },
  'metrics:edit': { role: 'EDITOR', scope: 'METRICS_WRITE' },
  'templates:edit': { role: 'EDITOR', scope: 'TEMPLATES_WRITE' },
  'notifier:oversee': { role: 'EDITOR', scope: null },
  'nudges:receive': { role: 'EDITOR', scope: null },
  'webhooks:manage': { role: 'ADMIN', scope: null },
  'subscribers:manage': { role: 'ADMIN', scope: null },
  'site:configure': { role: 'ADMIN', scope: null },
  'people:manage': { role: 'ADMIN', scope: null },
  'audit:read': { role: 'ADMIN', scope: null },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof POLICY;

const ACTIONS = Object.keys(POLICY) as Action[];

export function can(role: Role, action: Action): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(POLICY[action].role);
}

/** Whether somebody has a say over those of the other role, and may give it: nobody has one over who stands above them. */
export function reaches(role: Role, other: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(other);
}

/** Whether a token with these scopes is for such a thing, whoever owns it. */
export function isWithin(scopes: readonly TokenScope[], action: Action): boolean {
  const { scope } = POLICY[action];
  return scope !== null && scopes.includes(scope);
}

/** Whether somebody of this role can make use of the scope. */
export function canGrant(role: Role, scope: TokenScope): boolean {
  return ACTIONS.every((action) => POLICY[action].scope !== scope || can(role, action));
}

/** Whether they change anything that pages show, and so see what is not shown yet. */
export function isEditor(role: Role): boolean {
  return ACTIONS.some((action) => POLICY[action].scope !== null && can(role, action));
}
