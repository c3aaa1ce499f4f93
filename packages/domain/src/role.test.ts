import { expect, test } from 'vitest';
import {
  can,
  canGrant,
  isEditor,
  isWithin,
  POLICY,
  reaches,
  ROLES,
  TOKEN_SCOPES,
  type Action,
  type Role,
} from './role.js';

const EDITORS: Role[] = ['OWNER', 'ADMIN', 'EDITOR'];
const ADMINS: Role[] = ['OWNER', 'ADMIN'];

const TABLE: [Action, Role[], string | null][] = [
  ['components:edit', EDITORS, 'COMPONENTS_WRITE'],
  ['incidents:edit', EDITORS, 'INCIDENTS_WRITE'],
  ['maintenances:edit', EDITORS, 'MAINTENANCES_WRITE'],
  ['metrics:edit', EDITORS, 'METRICS_WRITE'],
  ['templates:edit', EDITORS, 'TEMPLATES_WRITE'],
  ['notifier:oversee', EDITORS, null],
  ['nudges:receive', EDITORS, null],
  ['webhooks:manage', ADMINS, null],
  ['subscribers:manage', ADMINS, null],
  ['site:configure', ADMINS, null],
  ['people:manage', ADMINS, null],
  ['audit:read', ADMINS, null],
];

test.each(TABLE)('%s is for %j, and for tokens with %s', (action, roles, scope) => {
  expect(ROLES.filter((role) => can(role, action))).toEqual(roles);
  expect(TOKEN_SCOPES.filter((it) => isWithin([it], action))).toEqual(scope === null ? [] : [scope]);
  expect(isWithin(TOKEN_SCOPES, action)).toBe(scope !== null);
  expect(isWithin([], action)).toBe(false);
});

test('every action of the policy stands in the table above', () => {
  expect(Object.keys(POLICY)).toEqual(TABLE.map(([action]) => action));
});

test('the roles stand from the most powerful to the least', () => {
  expect(ROLES).toEqual(['OWNER', 'ADMIN', 'EDITOR', 'VIEWER']);
});

test('who may edit sees what is not shown yet', () => {
  expect(ROLES.filter(isEditor)).toEqual(EDITORS);
});

test('everybody gives a token what they may do themselves', () => {
  expect(TOKEN_SCOPES.filter((scope) => canGrant('VIEWER', scope))).toEqual(['READ']);
  for (const role of EDITORS) expect(TOKEN_SCOPES.filter((scope) => canGrant(role, scope))).toEqual([...TOKEN_SCOPES]);
});

test.each<[Role, Role[]]>([
  ['OWNER', ['OWNER', 'ADMIN', 'EDITOR', 'VIEWER']],
  ['ADMIN', ['ADMIN', 'EDITOR', 'VIEWER']],
  ['EDITOR', ['EDITOR', 'VIEWER']],
  ['VIEWER', ['VIEWER']],
])('an %s has a say over %j, and over nobody above', (role, others) => {
  expect(ROLES.filter((other) => reaches(role, other))).toEqual(others);
});
