import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { ANONYMOUS } from '../../core/actor.js';
import { createContext } from '../../core/context.js';
import type { AppError } from '../../core/errors.js';
import type { Client } from '../../../test/client.js';
import { aMember } from '../../../test/factories.js';
import { OWNER, startTestApp, type TestApp } from '../../../test/harness.js';
import { PasswordReset } from './password-reset.entity.js';
import { hashSecret } from './secrets.js';
import { signIn } from './sign-in.js';

const START = new Date('2026-11-27T10:00:00.000Z');
const MINUTE_MS = 60_000;
const LOGIN = 'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { id } }';

let app: TestApp;
let now: Date;

beforeEach(async () => {
  now = START;
  app = await startTestApp({ now: () => now, config: { trustedProxies: 1 } });
  onTestFinished(() => app.close());
});

/** Tries from an address of some network; gives what came of it. */
async function attempt(from: string, password: string, email: string = OWNER.email, client: Client = app.anonymous()) {
  const { errors } = await client.send(LOGIN, { email, password }, { 'x-forwarded-for': from });
  return errors?.[0]?.extensions ?? { code: 'accepted' };
}
const guess = (from: string, email?: string) => attempt(from, 'not-the-password', email);
const enter = (from: string, client?: Client) => attempt(from, OWNER.password, OWNER.email, client);
const LOCKED = { code: 'TOO_MANY_REQUESTS', retryAfter: 900 };

describe('guesses', () => {
  test('are refused after ten at one account from one network, with the seconds to wait', async () => {
    for (let n = 0; n < 10; n += 1) expect(await guess(`192.0.2.${n}`)).toEqual({ code: 'UNAUTHENTICATED' });
    expect(await guess('192.0.2.99')).toEqual(LOCKED);
    expect(await enter('192.0.2.99')).toEqual(LOCKED);
    now = new Date(START.getTime() + 14 * MINUTE_MS);
    expect(await enter('192.0.2.99')).toEqual({ code: 'TOO_MANY_REQUESTS', retryAfter: 60 });
    now = new Date(START.getTime() + 15 * MINUTE_MS);
    expect(await enter('192.0.2.99')).toEqual({ code: 'accepted' });
  });

  test('are refused the same for an address that nobody has', async () => {
    for (let n = 0; n < 10; n += 1) await guess('192.0.2.1', 'nobody@signet.example');
    expect(await guess('192.0.2.1', 'nobody@signet.example')).toEqual(LOCKED);
  });

  test('count as fields, whatever request they come in', async () => {
    const field = (n: number) => `a${n}: login(email: "${OWNER.email}", password: "guess number ${n}") { id }`;
    const codes = await codesOf(`mutation { ${Array.from({ length: 100 }, (_, n) => field(n)).join(' ')} }`, 3);
    // The first that is refused ends the document: none tells more than one guess.
    expect(codes).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
    const ctx = createContext(app.services, ANONYMOUS);
    const place = { network: 'ipv4 127.0.0', address: '127.0.0.1', userAgent: '' };
    const given = { email: OWNER.email, password: 'not-the-password' };
    const outcomes = await Promise.allSettled(Array.from({ length: 1_000 }, () => signIn(ctx, given, place)));
    const reasons = outcomes.map((it) => (it.status === 'rejected' ? (it.reason as AppError).code : 'accepted'));
    expect(reasons.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(7);
    expect(reasons.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(993);
  });

  test('at once are no more than one after another', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess('192.0.2.1')));
    expect(answers.filter(({ code }) => code === 'UNAUTHENTICATED')).toHaveLength(10);
  });

  test('at many accounts are refused to the network', async () => {
    for (let n = 0; n < 50; n += 1) await guess('2001:db8::1', `person${n}@signet.example`);
    expect(await guess('2001:db8::ff', 'another@signet.example')).toEqual(LOCKED);
    expect(await guess('2001:db8:1::1', 'another@signet.example')).toEqual({ code: 'UNAUTHENTICATED' });
  });

  test('that were right count nothing', async () => {
    for (let n = 0; n < 60; n += 1) expect(await enter('192.0.2.1')).toEqual({ code: 'accepted' });
  });
});

describe('somebody whose account is attacked from everywhere', () => {
  const attack = async () => {
    for (let n = 0; n < 20; n += 1) await guess(`10.${n}.0.1`);
    expect(await guess('10.99.0.1')).toEqual({ code: 'TOO_MANY_REQUESTS', retryAfter: 3_600 });
  };

  test('comes in from where they have been before, and not from elsewhere', async () => {
    await enter('192.0.2.1');
    await attack();
    expect(await enter('192.0.2.77')).toEqual({ code: 'accepted' });
    expect((await enter('198.51.100.1')).code).toBe('TOO_MANY_REQUESTS');
  });

  test('comes in again where they have a session, even beside the attacker', async () => {
    const client = app.anonymous();
    await enter('192.0.2.1', client);
    for (let n = 0; n < 10; n += 1) await guess('192.0.2.66');
    expect(await enter('192.0.2.1')).toEqual(LOCKED);
    expect(await enter('192.0.2.1', client)).toEqual({ code: 'accepted' });
  });

  test('comes in from a new place by a new password, which a mailed link sets', async () => {
    await attack();
    await app.services.database.transaction((tx) =>
      tx.insert(PasswordReset, {
        personId: 1,
        tokenHash: hashSecret('mailed'),
        expiresAt: new Date(START.getTime() + MINUTE_MS),
      }),
    );
    const { email, password } = { ...OWNER, password: 'quite-another-password' };
    const reset = 'mutation ($password: String!) { resetPassword(token: "mailed", password: $password) }';
    await app.anonymous().send(reset, { password }, { 'x-forwarded-for': '198.51.100.1' });
    expect(await attempt('198.51.100.1', password, email)).toEqual({ code: 'accepted' });
  });

  test('is no reason to keep others out', async () => {
    const other = await aMember(app, 'EDITOR');
    await attack();
    expect(await attempt('198.51.100.1', other.password, other.email)).toEqual({ code: 'accepted' });
  });
});

test.each([
  'resetPassword(token: "guessed", password: "a-long-enough-password")',
  'acceptInvitation(token: "guessed", input: { name: "E", password: "a-long-enough-password" }) { id }',
  'confirmEmail(token: "guessed")',
])('links are guessed thirty times, and then no more: %s', async (field) => {
  const codes = await codesOf(`mutation { ${field} }`, 40);
  expect(codes).toEqual([
    ...Array.from({ length: 30 }, () => 'NOT_FOUND'),
    ...Array.from({ length: 10 }, () => 'TOO_MANY_REQUESTS'),
  ]);
});

/** What is said to the same document, so many times. */
async function codesOf(document: string, times: number): Promise<string[]> {
  const codes: string[] = [];
  for (let n = 0; n < times; n += 1) {
    const { errors = [] } = await app.anonymous().send(document);
    codes.push(...errors.map(({ extensions }) => extensions.code));
  }
  return codes;
}
