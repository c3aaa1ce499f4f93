import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { ANONYMOUS } from '../../core/actor.js';
import { createContext } from '../../core/context.js';
import type { AppError } from '../../core/errors.js';
import type { Client } from '../../../test/client.js';
import { aPerson } from '../../../test/factories.js';
import { OWNER, startTestApp, type TestApp } from '../../../test/harness.js';
import { contents } from '../../../test/records.js';
import { codeAt, CONFIRM, ENROL, enrol, isIn, LOGIN, WITH_CODE } from '../../../test/second-factors.js';
import { signInWithCode } from './sign-in-with-code.js';

const START = new Date('2026-11-27T10:00:00.000Z');
const STEP_MS = 30_000;
const MINUTE_MS = 60_000;
const CREDENTIALS = { email: OWNER.email, password: OWNER.password };
const ME = '{ viewer { signsInBy recoveryCodesLeft } }';

let app: TestApp;
let now: Date;

beforeEach(async () => {
  now = START;
  app = await startTestApp({ now: () => now });
  onTestFinished(() => app.close());
});

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) =>
  answer.errors?.[0]?.extensions.code ?? 'accepted';
const login = async (client: Client, password: string = OWNER.password) =>
  (await client.send(LOGIN, { email: OWNER.email, password })).errors?.[0]?.extensions;

/** An owner with an app, half a minute later, and somebody who gave their password elsewhere. */
async function enrolled() {
  const owner = await app.owner();
  const { secret, recoveryCodes } = await enrol(owner, now);
  later(STEP_MS);
  const client = app.anonymous();
  expect(await login(client)).toEqual({ code: 'SECOND_FACTOR_REQUIRED', methods: ['AUTHENTICATOR'] });
  return { owner, client, secret, recoveryCodes };
}
const withCode = async (client: Client, code: string) => codeOf(await client.send(WITH_CODE, { code }));

describe('enrolment', () => {
  test('counts for nothing before a first code', async () => {
    const owner = await app.owner();
    const { secret, url } = (await owner.ask(ENROL))['enrolAuthenticator'];
    expect(url).toBe(
      `otpauth://totp/Status:owner%40signet.example?issuer=Status&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
    expect(await owner.ask(ME)).toEqual({ viewer: { signsInBy: ['PASSWORD'], recoveryCodesLeft: 0 } });
    await app.anonymous().signIn(OWNER);
    const wrong = await owner.refused(CONFIRM, { code: '000000' });
    expect(wrong.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'code' }] });
    await app.anonymous().signIn(OWNER);
    const { recoveryCodes } = (await owner.ask(CONFIRM, { code: codeAt(secret, now) }))['confirmAuthenticator'];
    expect(recoveryCodes).toHaveLength(10);
    expect(await owner.ask(ME)).toEqual({
      viewer: { signsInBy: ['PASSWORD', 'AUTHENTICATOR'], recoveryCodesLeft: 10 },
    });
    expect((await owner.refused(ENROL)).extensions.code).toBe('CONFLICT');
  });

  test('takes the secret of the last beginning only', async () => {
    const owner = await app.owner();
    const first = (await owner.ask(ENROL))['enrolAuthenticator'].secret;
    await owner.ask(ENROL);
    expect((await owner.refused(CONFIRM, { code: codeAt(first, now) })).extensions.code).toBe('BAD_USER_INPUT');
  });

  test('asks for a proof that is fresh, which the password is', async () => {
    const owner = await app.owner();
    later(15 * MINUTE_MS);
    expect((await owner.refused(ENROL)).extensions).toEqual({ code: 'PROOF_REQUIRED' });
    const prove = 'mutation ($currentPassword: String!) { proveMyself(currentPassword: $currentPassword) }';
    const wrong = await owner.refused(prove, { currentPassword: 'not-the-password' });
    expect(wrong.extensions).toMatchObject({ fields: [{ path: 'currentPassword' }] });
    expect((await owner.refused(ENROL)).extensions.code).toBe('PROOF_REQUIRED');
    const elsewhere = await app.owner();
    later(15 * MINUTE_MS);
    await owner.ask(prove, { currentPassword: OWNER.password });
    expect((await elsewhere.refused(ENROL)).extensions.code).toBe('PROOF_REQUIRED');
    await owner.ask(ENROL);
  });

  test('leaves recovery codes as hashes, and no code anywhere', async () => {
    const { recoveryCodes } = await enrolled();
    const everything = JSON.stringify(await contents(app));
    for (const code of recoveryCodes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(everything).not.toContain(code);
      expect(everything).not.toContain(code.replaceAll('-', ''));
    }
  });
});

describe('signing in', () => {
  test('takes a code after the password, of half a minute to either side', async () => {
    const { client, secret } = await enrolled();
    expect(await isIn(client)).toBe(false);
    for (const off of [-2, 2]) {
      const code = codeAt(secret, new Date(now.getTime() + off * STEP_MS));
      expect([off, await withCode(client, code)]).toEqual([off, 'BAD_USER_INPUT']);
    }
    expect(await withCode(client, codeAt(secret, new Date(now.getTime() + STEP_MS)).replace(/^.../, '$& '))).toBe(
      'accepted',
    );
    expect(await isIn(client)).toBe(true);
  });

  test('tells nobody without the password whether there is a second factor', async () => {
    const owner = await app.owner();
    const before = await app.anonymous().send(LOGIN, { email: OWNER.email, password: 'not-the-password' });
    await enrol(owner, now);
    const after = await app.anonymous().send(LOGIN, { email: OWNER.email, password: 'not-the-password' });
    const nobody = await app.anonymous().send(LOGIN, { email: 'nobody@signet.example', password: 'not-the-password' });
    expect([after, nobody]).toEqual([before, before]);
  });

  test('gives a challenge that only the browser has, for five minutes and one session', async () => {
    const { secret } = await enrolled();
    const { origin } = app;
    const headers = { 'content-type': 'application/json', origin };
    const body = JSON.stringify({ query: LOGIN, variables: CREDENTIALS });
    const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
    const [cookie = '', ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    const [pair = '', ...attributes] = cookie.split('; ');
    expect(pair).toMatch(/^signet_sign_in=[\w-]{43}$/);
    const expires = new Date(now.getTime() + 5 * MINUTE_MS).toUTCString();
    expect(attributes.toSorted()).toEqual([`Expires=${expires}`, 'HttpOnly', 'Path=/', 'SameSite=Lax']);
    expect(await response.text()).not.toContain(pair.slice(15));
    expect(JSON.stringify(await contents(app))).not.toContain(pair.slice(15));

    const code = codeAt(secret, now);
    const browser = () => Object.assign(app.anonymous(), { cookie: pair });
    expect(await withCode(app.anonymous(), code)).toBe('UNAUTHENTICATED');
    const elsewhere = await browser().send(WITH_CODE, { code }, { origin: 'https://elsewhere.example' });
    expect(codeOf(elsewhere)).toBe('UNAUTHENTICATED');
    expect(await withCode(browser(), code)).toBe('accepted');
    later(STEP_MS);
    expect(await withCode(browser(), codeAt(secret, now))).toBe('UNAUTHENTICATED');
  });

  test('is over after five minutes', async () => {
    const { client, secret } = await enrolled();
    later(5 * MINUTE_MS);
    expect(await withCode(client, codeAt(secret, now))).toBe('UNAUTHENTICATED');
  });
});

describe('attacks', () => {
  test('a code used twice', async () => {
    const { client, secret } = await enrolled();
    const [first, second] = [codeAt(secret, now), app.anonymous()];
    const before = codeAt(secret, START);
    expect(await withCode(client, before)).toBe('BAD_USER_INPUT');
    expect(await withCode(client, first)).toBe('accepted');
    await login(second);
    expect(await withCode(second, first)).toBe('BAD_USER_INPUT');
    expect(await isIn(second)).toBe(false);
  });

  test('a code used twice at once', async () => {
    const { secret } = await enrolled();
    const clients = [app.anonymous(), app.anonymous(), app.anonymous()];
    for (const client of clients) await login(client);
    const code = codeAt(secret, now);
    const outcomes = await Promise.all(clients.map((client) => withCode(client, code)));
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
  });

  test('a recovery code used twice, and twice at once', async () => {
    const { client, recoveryCodes } = await enrolled();
    const [one = '', other = ''] = recoveryCodes;
    expect(await withCode(client, one.toLowerCase().replaceAll('-', ' '))).toBe('accepted');
    const clients = [app.anonymous(), app.anonymous(), app.anonymous()];
    for (const it of clients) await login(it);
    expect(await withCode(clients[0] as Client, one)).toBe('BAD_USER_INPUT');
    const outcomes = await Promise.all(clients.map((it) => withCode(it, other)));
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
    expect((await client.ask(ME))['viewer'].recoveryCodesLeft).toBe(8);
  });

  test('brute force by aliases in one request', async () => {
    const { client } = await enrolled();
    const fields = Array.from(
      { length: 100 },
      (_, n) => `a${n}: signInWithCode(code: "${String(n).padStart(6, '9')}") { id }`,
    );
    const { errors = [] } = await client.send(`mutation { ${fields.join(' ')} }`);
    // The first that is refused ends the document: none tells more than one guess.
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    const ctx = createContext(app.services, ANONYMOUS);
    const place = { network: 'ipv4 203.0.113', address: '203.0.113.1', userAgent: '' };
    const challenge = client.cookie.split('=')[1];
    const guesses = Array.from({ length: 500 }, (_, n) =>
      signInWithCode(ctx, String(n).padStart(6, '8'), challenge, place),
    );
    const codes = (await Promise.allSettled(guesses)).map((it) =>
      it.status === 'rejected' ? (it.reason as AppError).code : 'accepted',
    );
    expect(codes.filter((code) => code === 'BAD_USER_INPUT')).toHaveLength(10);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(490);
  });

  test('brute force from everywhere, with the password', async () => {
    const { client } = await enrolled();
    const challenge = client.cookie.split('=')[1];
    const ctx = createContext(app.services, ANONYMOUS);
    const guess = (network: string) =>
      signInWithCode(ctx, '999999', challenge, { network, address: '', userAgent: '' }).catch(
        ({ code }: AppError) => code,
      );
    for (let n = 0; n < 20; n += 1) expect(await guess(`network ${n}`)).toBe('BAD_USER_INPUT');
    expect(await guess('network 99')).toBe('TOO_MANY_REQUESTS');
    expect(await guess('ipv4 127.0.0')).toBe('BAD_USER_INPUT');
  });

  test('the second factor skipped by other calls with the challenge', async () => {
    const { client } = await enrolled();
    const [, challenge = ''] = client.cookie.split('=');
    const before = await contents(app);
    const posing = [
      client,
      Object.assign(app.anonymous(), { cookie: `signet_session=${challenge}` }),
      Object.assign(app.anonymous(), { cookie: `signet_session=${challenge}; signet_sign_in=${challenge}` }),
    ];
    const input = { currentPassword: OWNER.password, newPassword: 'quite-another-password' };
    for (const it of posing) {
      expect(await isIn(it)).toBe(false);
      for (const [document, variables] of [
        ['mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { id } }', { input }],
        ['mutation { updateProfile(input: { name: "E" }) { id } }', {}],
        [`mutation { proveMyself(currentPassword: "${OWNER.password}") }`, {}],
        [
          `mutation { removeAuthenticator(input: { currentPassword: "${OWNER.password}", code: "000000" }) { id } }`,
          {},
        ],
        ['mutation { renewRecoveryCodes }', {}],
        [ENROL, {}],
        ['mutation { beginPasskey }', {}],
        ['{ sessions { id } }', {}],
        ['{ people { id } }', {}],
      ] as const)
        expect((await it.refused(document, variables)).extensions.code).toBe('UNAUTHENTICATED');
    }
    expect(await contents(app)).toEqual(before);
    const bearer = await app.anonymous().send('{ viewer { id } }', {}, { authorization: `Bearer ${challenge}` });
    expect(bearer.status).toBe(401);
  });

  test('a new password in the place of the second factor', async () => {
    const { owner, client } = await enrolled();
    const input = { currentPassword: OWNER.password, newPassword: 'quite-another-password' };
    await owner.ask('mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { id } }', { input });
    const stranger = app.anonymous();
    expect(await login(stranger, input.newPassword)).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
    // What waited for a code with the password before waits no more.
    expect(await withCode(client, '000000')).toBe('UNAUTHENTICATED');
  });

  test('an app removed with the password alone', async () => {
    const { owner, secret, recoveryCodes } = await enrolled();
    const remove = 'mutation ($input: RemoveAuthenticatorInput!) { removeAuthenticator(input: $input) { signsInBy } }';
    const tried = async (currentPassword: string, code: string) =>
      (await owner.send(remove, { input: { currentPassword, code } })).errors?.[0]?.extensions;
    const used = codeAt(secret, START);
    const code = codeAt(secret, now);
    expect(await tried('not-the-password', code)).toMatchObject({ fields: [{ path: 'input.currentPassword' }] });
    expect(await tried(OWNER.password, used)).toMatchObject({ fields: [{ path: 'input.code' }] });
    for (let n = 1; n < 10; n += 1) await tried(OWNER.password, '000000');
    expect(await tried(OWNER.password, code)).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    later(15 * MINUTE_MS);
    const input = { currentPassword: OWNER.password, code: recoveryCodes[3] };
    expect((await owner.ask(remove, { input }))['removeAuthenticator']).toEqual({ signsInBy: ['PASSWORD'] });
    expect(await contents(app)).toMatchObject({ authenticators: [], recovery_codes: [] });
    await app.anonymous().signIn(OWNER);
  });
});

test('recovery codes are made anew, and those of before are none any more', async () => {
  const { owner, client, recoveryCodes } = await enrolled();
  const { renewRecoveryCodes: renewed } = await owner.ask('mutation { renewRecoveryCodes }');
  expect(renewed).toHaveLength(10);
  expect(await withCode(client, recoveryCodes[0] ?? '')).toBe('BAD_USER_INPUT');
  expect(await withCode(client, renewed[0])).toBe('accepted');
  const other = await aPerson(app, 'EDITOR');
  expect((await other.refused('mutation { renewRecoveryCodes }')).extensions.code).toBe('CONFLICT');
});
