import { describe, expect, it } from 'vitest';
import { claimAt, mappedRole } from './mapped-role.js';
import { parseRoleMap } from './role-map.js';

describe('parseRoleMap', () => {
  it.each([
    ['status-admins=ADMIN', [['status-admins', 'ADMIN']]],
    [
      ' status-admins = ADMIN , status editors=EDITOR,',
      [
        ['status-admins', 'ADMIN'],
        ['status editors', 'EDITOR'],
      ],
    ],
    [
      'cn=admins,ou=groups=OWNER,x=VIEWER',
      [
        ['cn=admins,ou=groups', 'OWNER'],
        ['x', 'VIEWER'],
      ],
    ],
  ])('%j', (text, pairs) => expect(parseRoleMap(text)).toEqual(pairs.map(([value, role]) => ({ value, role }))));

  it.each(['', ' ', 'admins', 'admins=', '=ADMIN', 'admins=BOSS', 'a=ADMIN,b', 'a=ADMIN;b=EDITOR', 'a=admin'])(
    '%j is none',
    (text) => expect(parseRoleMap(text)).toBeNull(),
  );
});

it.each([
  ['admins', 'ADMIN'],
  [['all', 'editors', 'admins'], 'ADMIN'],
  [['editors'], 'EDITOR'],
  [['Admins', 'admins '], null],
  [[['admins']], null],
  [{ admins: true }, null],
  [undefined, null],
  [true, null],
])('the role for %j', (claim, role) =>
  expect(mappedRole(claim, parseRoleMap('admins=ADMIN,editors=EDITOR') ?? [])).toBe(role),
);

it.each([
  ['groups', ['a']],
  ['realm_access.roles', ['b']],
  ['https://acme.example/roles', ['c']],
  ['realm_access.nothing', undefined],
  ['groups.0', undefined],
  ['constructor', undefined],
  ['constructor.name', undefined],
])('the claim at %j', (path, found) =>
  expect(claimAt({ groups: ['a'], realm_access: { roles: ['b'] }, 'https://acme.example/roles': ['c'] }, path)).toEqual(
    found,
  ),
);
