import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { Client } from '../../../test/client.js';
import { aPerson } from '../../../test/factories.js';
import { OWNER, startTestApp, type TestApp } from '../../../test/harness.js';
import { contents } from '../../../test/records.js';
import { Person } from './person.entity.js';
import { Session } from './session.entity.js';
import { IDLE_HOURS, SESSION_DAYS } from './sessions.js';

const START = new Date('2026-11-22T18:31:07.123Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LOGIN =
  'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { name email role } }';

let app: TestApp;
let now = START;

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
beforeEach(() => {
  now = START;
});
afterAll(() => app.close());

/** The cookies that an answer sets, as the browser gets them. */
async function cookiesOf({ origin }: TestApp, cookie = '', query = LOGIN): Promise<string[]> {
  const headers = { 'content-type': 'application/json', origin, cookie };
  const body = JSON.stringify({ query, ...(query === LOGIN && { variables: OWNER }) });
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
  return response.headers.getSetCookie();
}

const whoIs = async (client: Client) => (await client.ask('{ viewer { email role } }'))['viewer'];

describe('signing in', () => {
  test('says who one is, also to the next requests', async () => {
    const client = app.anonymous();
    expect(await whoIs(client)).toBeNull();
    const { login } = await client.ask(LOGIN, { email: ` ${OWNER.email.toUpperCase()} `, password: OWNER.password });
    expect(login).toEqual({ name: OWNER.name, email: OWNER.email, role: 'OWNER' });
    expect(await whoIs(client)).toEqual({ email: OWNER.email, role: 'OWNER' });
  });

  test('tells nobody whether the address or the password is wrong', async () => {
    const before = await contents(app);
    const client = app.anonymous();
    const wrongPassword = await client.send(LOGIN, { email: OWNER.email, password: 'not-the-password' });
    const unknownAddress = await client.send(LOGIN, { email: 'nobody@signet.example', password: OWNER.password });
    expect(unknownAddress).toEqual(wrongPassword);
    expect(wrongPassword.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    for (const [email, password] of [
      ['', ''],
      [OWNER.email, ''],
      ["' OR 1=1 --", "' OR 1=1 --"],
      [OWNER.email, OWNER.password.toUpperCase()],
    ]) {
      expect((await client.refused(LOGIN, { email, password })).extensions.code).toBe('UNAUTHENTICATED');
    }
    expect(client.cookie).toBe('');
    expect(await contents(app)).toEqual(before);
  });

  test('takes as long for an unknown address as for a wrong password: both compute a hash', async () => {
    const client = app.anonymous();
    const quickest = async (email: string) => {
      let least = Infinity;
      for (let round = 0; round < 5; round += 1) {
        const begun = performance.now();
        await client.refused(LOGIN, { email, password: 'not-the-password' });
        least = Math.min(least, performance.now() - begun);
      }
      return least;
    };
    const [known, unknown] = [await quickest(OWNER.email), await quickest('nobody@signet.example')];
    expect(unknown).toBeGreaterThan(known / 2);
  });

  test('leaves in the database nothing that lets anybody in', async () => {
    const client = await app.owner();
    const [, secret] = client.cookie.split('=');
    expect(secret).toMatch(/^[\w-]{43}$/);
    const { people, sessions } = await contents(app);
    expect(JSON.stringify(sessions)).not.toContain(secret);
    expect(JSON.stringify(people)).not.toContain(OWNER.password);
  });
});

describe('a session', () => {
  test(`is over after ${SESSION_DAYS} days`, async () => {
    const client = await app.owner();
    const end = START.getTime() + SESSION_DAYS * DAY_MS;
    while (now.getTime() < end - 1) {
      now = new Date(Math.min(end - 1, now.getTime() + IDLE_HOURS * HOUR_MS - 1));
      expect(await whoIs(client)).not.toBeNull();
      await app.services.sessionUses.write(app.asSystem('test'));
    }
    now = new Date(end);
    expect(await whoIs(client)).toBeNull();
    const refused = await client.refused('mutation { updateSite(input: { name: "Late" }) { name } }');
    expect(refused.extensions.code).toBe('UNAUTHENTICATED');
  });

  test(`is over once nobody has used it for ${IDLE_HOURS} hours`, async () => {
    const client = await app.owner();
    now = new Date(START.getTime() + IDLE_HOURS * HOUR_MS - 1);
    expect(await whoIs(client)).not.toBeNull();
    now = new Date(START.getTime() + IDLE_HOURS * HOUR_MS);
    expect(await whoIs(client)).toBeNull();
  });

  test('that is over is cleared away when somebody signs in', async () => {
    await app.owner();
    now = new Date(START.getTime() + (SESSION_DAYS + 1) * DAY_MS);
    await app.owner();
    expect(await app.ctx().db.count(Session)).toBe(1);
  });

  test('that is signed out is over for every copy of its cookie, and for no other session', async () => {
    const [client, other] = [await app.owner(), await app.owner()];
    const copy = Object.assign(new Client(app.origin), { cookie: client.cookie });
    expect(await whoIs(copy)).not.toBeNull();
    await client.ask('mutation { logout }');
    expect(await whoIs(copy)).toBeNull();
    expect(await whoIs(other)).not.toBeNull();
  });

  test('of somebody who is gone is over', async () => {
    const client = await aPerson(app, 'ADMIN');
    const { email } = await whoIs(client);
    await app.services.database.transaction((tx) => tx.delete(Person, { email }));
    expect(await whoIs(client)).toBeNull();
  });

  test.each(['', 'x', '0', 'null', '%00', 'a'.repeat(43)])('is nothing that can be guessed as "%s"', async (value) => {
    const client = Object.assign(app.anonymous(), { cookie: `signet_session=${value}` });
    expect(await whoIs(client)).toBeNull();
  });
});

describe('the cookie', () => {
  test('is out of reach for scripts and other sites', async () => {
    const [cookie] = await cookiesOf(app);
    const [value, ...attributes] = (cookie ?? '').split('; ');
    expect(value).toMatch(/^signet_session=[\w-]{43}$/);
    const expires = new Date(START.getTime() + SESSION_DAYS * DAY_MS).toUTCString();
    expect(attributes.toSorted()).toEqual([`Expires=${expires}`, 'HttpOnly', 'Path=/', 'SameSite=Lax']);
  });

  test('is guaranteed by the browser itself behind HTTPS', async () => {
    const https = await startTestApp({ config: { publicUrl: 'https://status.signet.example' } });
    onTestFinished(() => https.close());
    const [cookie = ''] = await cookiesOf(https);
    expect(cookie).toMatch(/^__Host-signet_session=/);
    const attributes = cookie.split('; ');
    expect(attributes).toEqual(expect.arrayContaining(['Secure', 'HttpOnly', 'Path=/', 'SameSite=Lax']));
    expect(cookie).not.toContain('Domain');
    const [value = ''] = attributes;
    const client = Object.assign(https.anonymous(), { cookie: value });
    expect(await whoIs(client)).toMatchObject({ role: 'OWNER' });
    const renamed = Object.assign(https.anonymous(), { cookie: value.replace('__Host-', '') });
    expect(await whoIs(renamed)).toBeNull();
  });

  test('is taken away by signing out', async () => {
    const client = await app.owner();
    const [cookie = ''] = await cookiesOf(app, client.cookie, 'mutation { logout }');
    expect(cookie).toMatch(/^signet_session=;/);
    expect(cookie).toContain('Expires=Thu, 01 Jan 1970');
  });
});
