import { POLICY, ROLES, TOKEN_SCOPES, type Action, type Role, type TokenScope } from '@signet/domain/role';
import { expect, test } from 'vitest';
import { ANONYMOUS, labelOf, mustBeAllowed, mustBePerson, viewerOf, type Actor } from './actor.js';
import { AppError } from './errors.js';

const ACTIONS = Object.keys(POLICY) as Action[];

const person = (role: Role): Actor => ({ kind: 'person', id: 7, role, sessionId: 1 });
const token = (role: Role, ...scopes: TokenScope[]): Actor => ({ kind: 'token', id: 3, personId: 7, role, scopes });

function outcome(actor: Actor, action: Action): string {
  try {
    mustBeAllowed(actor, action);
    return 'allowed';
  } catch (error) {
    return error instanceof AppError ? error.code : 'broken';
  }
}

/** "INCIDENTS_WRITE" for "incidents:edit". */
const scopeFor = (action: Action) => `${action.split(':')[0]?.toUpperCase()}_WRITE`;

test.each(ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const)))(
  'a token of an %s does %s with the scope for it, if its owner may',
  (role, action) => {
    const mayOwner = action.endsWith(':edit') && role !== 'VIEWER';
    for (const scope of TOKEN_SCOPES) {
      const allowed = mayOwner && scope === scopeFor(action);
      expect([scope, outcome(token(role, scope), action)]).toEqual([scope, allowed ? 'allowed' : 'FORBIDDEN']);
    }
    expect(outcome(token(role, ...TOKEN_SCOPES), action)).toBe(mayOwner ? 'allowed' : 'FORBIDDEN');
    expect(outcome(token(role), action)).toBe('FORBIDDEN');
  },
);

test.each<[string, Actor, 'PUBLIC' | 'SIGNED_IN', boolean]>([
  ['nobody', ANONYMOUS, 'PUBLIC', false],
  ['a viewer', person('VIEWER'), 'SIGNED_IN', false],
  ['an editor', person('EDITOR'), 'SIGNED_IN', true],
  ['a job', { kind: 'system', job: 'schedule' }, 'SIGNED_IN', true],
  ['a token that reads', token('OWNER', 'READ'), 'SIGNED_IN', false],
  ['a token that reads and writes', token('EDITOR', 'READ', 'METRICS_WRITE'), 'SIGNED_IN', true],
  ['such a token of a viewer', token('VIEWER', 'READ', 'METRICS_WRITE'), 'SIGNED_IN', false],
  ['a token that only writes', token('OWNER', 'METRICS_WRITE', 'INCIDENTS_WRITE'), 'PUBLIC', false],
])('%s looks with the eyes of %s; drafts: %s', (_who, actor, audience, mayEdit) => {
  expect(viewerOf(actor)).toEqual({ audience, mayEdit });
});

test('what is for people is for nobody else', () => {
  expect(mustBePerson(person('VIEWER'))).toMatchObject({ id: 7 });
  const refusal = (code: string) => expect.objectContaining({ code }) as Error;
  expect(() => mustBePerson(ANONYMOUS)).toThrow(refusal('UNAUTHENTICATED'));
  expect(() => mustBePerson(token('OWNER', ...TOKEN_SCOPES))).toThrow(refusal('FORBIDDEN'));
});

test('records tell people, tokens and jobs apart', () => {
  const actors = [person('EDITOR'), token('EDITOR'), { kind: 'system', job: 'schedule' } as const, ANONYMOUS];
  expect(actors.map(labelOf)).toEqual(['person:7', 'token:3', 'system:schedule', 'anonymous']);
});
