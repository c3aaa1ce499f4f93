import { expect, test } from 'vitest';
import { ANONYMOUS, type Actor } from './actor.js';
import { Allowances } from './allowances.js';

const PERSON: Actor = { kind: 'person', id: 7, role: 'VIEWER', sessionId: 1 };
const TOKEN: Actor = { kind: 'token', id: 7, personId: 7, role: 'VIEWER', scopes: ['READ'] };

function allowances() {
  const clock = { ms: 0 };
  const rules = { allowance: 6_000, anonymousAllowance: 600 };
  return { clock, all: new Allowances(rules, () => clock.ms) };
}

test('an allowance is spent at once or little by little, and comes back with the time', () => {
  const { all, clock } = allowances();
  expect(all.spend(ANONYMOUS, '192.0.2.7', 500)).toEqual({
    kind: 'anonymous',
    requested: 500,
    limit: 600,
    remaining: 100,
    wait: 0,
    reset: 50,
  });
  expect(all.spend(ANONYMOUS, '192.0.2.7', 101)).toMatchObject({ remaining: 100, wait: 1, reset: 50 });
  expect(all.spend(ANONYMOUS, '192.0.2.7', 100)).toMatchObject({ remaining: 0, wait: 0, reset: 60 });
  clock.ms = 1_000;
  expect(all.spend(ANONYMOUS, '192.0.2.7', 11)).toMatchObject({ remaining: 10, wait: 1 });
  expect(all.spend(ANONYMOUS, '192.0.2.7', 10)).toMatchObject({ remaining: 0, wait: 0 });
  clock.ms = 3_600_000;
  expect(all.spend(ANONYMOUS, '192.0.2.7', 0)).toMatchObject({ remaining: 600, reset: 0 });
});

test.each([
  ['192.0.2.7', '192.0.2.8', false],
  ['192.0.2.7', '::ffff:192.0.2.7', true],
  ['2001:db8:1:1::1', '2001:db8:1:1:ffff::2', true],
  ['2001:db8:1:1::1', '2001:db8:1:2::1', false],
])('%s and %s share what they may spend: %s', (one, other, share) => {
  const { all } = allowances();
  all.spend(ANONYMOUS, one, 600);
  expect(all.spend(ANONYMOUS, other, 1).wait).toBe(share ? 1 : 0);
});

test('a person, a token and nobody have allowances of their own, wherever they are', () => {
  const { all } = allowances();
  all.spend(ANONYMOUS, '192.0.2.7', 600);
  expect(all.spend(PERSON, '192.0.2.7', 6_000)).toMatchObject({ kind: 'signed-in', remaining: 0, wait: 0 });
  expect(all.spend(PERSON, '192.0.2.8', 1).wait).toBe(1);
  expect(all.spend(TOKEN, '192.0.2.7', 6_000).wait).toBe(0);
});

test('a crowd of strangers makes it forget strangers only', () => {
  const { all } = allowances();
  all.spend(PERSON, '192.0.2.7', 6_000);
  all.spend(ANONYMOUS, '192.0.2.7', 600);
  for (let n = 0; n < 50_000; n += 1)
    all.spend(ANONYMOUS, `2001:db8:${(n >> 8).toString(16)}:${(n & 255).toString(16)}::1`, 1);
  expect(all.spend(ANONYMOUS, '192.0.2.7', 600).wait).toBe(0);
  expect(all.spend(PERSON, '192.0.2.7', 1).wait).toBe(1);
});
