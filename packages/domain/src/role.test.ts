import { expect, test } from 'vitest';
import { can, POLICY, ROLES, type Action, type Role } from './role.js';

test.each<[Action, Record<Role, boolean>]>([
  ['page:edit', { OWNER: true, ADMIN: true, EDITOR: true, VIEWER: false }],
  ['site:configure', { OWNER: true, ADMIN: true, EDITOR: false, VIEWER: false }],
  ['people:manage', { OWNER: true, ADMIN: true, EDITOR: false, VIEWER: false }],
])('%s', (action, allowed) => {
  for (const role of ROLES) expect(can(role, action), role).toBe(allowed[role]);
});

test('the roles stand from the most powerful to the least', () => {
  expect(ROLES).toEqual(['OWNER', 'ADMIN', 'EDITOR', 'VIEWER']);
});

test('every action of the policy stands in the table above', () => {
  expect(Object.keys(POLICY)).toEqual(['page:edit', 'site:configure', 'people:manage']);
});
