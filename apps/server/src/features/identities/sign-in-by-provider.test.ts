import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aPerson } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { OidcBrowser } from '../../../test/oidc-browser.js';
import { openHouse, settingsFor, type House } from '../../../test/oidc-house.js';
import { AuditEntry } from '../../core/audit/audit-entry.entity.js';
import { Challenge } from '../factors/challenge.entity.js';
import { Person } from '../people/person.entity.js';
import { Session } from '../people/session.entity.js';
import { Identity } from './identity.entity.js';

const ME = '{ viewer { name email role signsInBy } }';
const ADA = { email: 'ada@acme.example', email_verified: true, name: 'Ada Acme' };

let house: House;
let app: TestApp;
let browser: OidcBrowser;

beforeAll(async () => {
  house = await openHouse();
  app = await startTestApp({ config: settingsFor(house, { defaultRole: 'EDITOR' }) });
});
afterAll(async () => {
  await app.close();
  await house.close();
});
beforeEach(() => {
  house.people.clear();
  house.people.set('ada', ADA);
  house.interfere = null;
  browser = new OidcBrowser(app.origin);
});

const db = () => app.services.database.reader;
const change = <T>(work: Parameters<typeof app.services.database.transaction<T>>[0]) =>
  app.services.database.transaction(work);

describe('whoever the provider knows', () => {
  test('comes in, is the same person the next time, and signs out', async () => {
    expect(await browser.signIn('ada')).toBe('/console/sign-in');
    const viewer = { name: 'Ada Acme', email: 'ada@acme.example', role: 'EDITOR', signsInBy: ['PROVIDER'] };
    expect(await browser.ask(ME)).toEqual({ viewer });
    expect(browser.cookie('signet_provider')).toBeUndefined();
    await browser.ask('mutation { logout }');
    expect(await browser.ask(ME)).toEqual({ viewer: null });

    house.people.set('ada', { ...ADA, email: 'ada@elsewhere.example', name: 'Ada Another' });
    const elsewhere = new OidcBrowser(app.origin);
    await elsewhere.signIn('ada');
    expect(await elsewhere.ask(ME)).toEqual({ viewer });
    const [identity, ...others] = await db().find(Identity);
    expect(others).toEqual([]);
    expect(identity).toMatchObject({ issuer: `${house.issuer}/`, subject: 'ada', givenRole: null });
  });

  test('is on record: who they were, where they came from, and that they are new', async () => {
    house.people.set('grace', { email: 'grace@acme.example', email_verified: true, name: 'Grace' });
    await browser.signIn('grace');
    const [entry] = await db().find(AuditEntry, { order: { id: 'DESC' }, take: 1 });
    expect(entry).toMatchObject({ operation: 'signInByProvider', actorName: 'Grace', address: '127.0.0.1' });
    expect(entry?.changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['Session', 'Person', 'Identity']));
  });

  test('is met by the sign-in page with the name of the provider', async () => {
    expect(await app.anonymous().ask('{ signInOffer { passwords provider } }')).toEqual({
      signInOffer: { passwords: true, provider: 'Acme' },
    });
  });

  test('keeps a cookie of ten minutes that no script reads, and of which the database has the hash alone', async () => {
    const response = await fetch(`${app.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation { beginProviderSignIn }' }),
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^signet_provider=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const secret = /=([\w-]+)/.exec(cookie)?.[1] ?? 'none';
    expect(JSON.stringify([await response.json(), await db().find(Challenge)])).not.toContain(secret);
    const [challenge] = await db().find(Challenge, { order: { id: 'DESC' }, take: 1 });
    expect((challenge?.expiresAt.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(600_000);
  });

  test('is sent with PKCE, state and nonce, to come back to the address that the operator states', async () => {
    const { searchParams } = new URL(await browser.begin());
    expect(Object.fromEntries(searchParams)).toMatchObject({
      redirect_uri: 'http://status.signet.example/oidc/callback',
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid profile email',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)).toHaveLength(43);
  });
});

describe('a return', () => {
  const ELSEWHERE = '/console/sign-in?refused=begun-elsewhere';
  const FAILED = '/console/sign-in?refused=failed';

  test('is taken once', async () => {
    const address = await browser.atProvider(await browser.begin(), 'ada');
    const cookie = browser.cookie('signet_provider') ?? '';
    expect(await browser.comeBack(address)).toBe('/console/sign-in');
    house.asked.length = 0;
    expect(await browser.comeBack(address)).toBe(ELSEWHERE);
    browser.setCookie('signet_provider', cookie);
    expect(await browser.comeBack(address)).toBe(ELSEWHERE);
    expect(house.asked).toEqual([]);
  });

  test('is taken once of two at the same time', async () => {
    const address = await browser.atProvider(await browser.begin(), 'ada');
    const sessions = await db().count(Session);
    const ends = await Promise.all([browser.comeBack(address), browser.comeBack(address)]);
    expect(ends.toSorted()).toEqual(['/console/sign-in', ELSEWHERE]);
    expect(await db().count(Session)).toBe(sessions + 1);
  });

  test('counts for nothing in another browser, which costs the provider nothing, and spends nothing', async () => {
    const address = await browser.atProvider(await browser.begin(), 'ada');
    const victim = new OidcBrowser(app.origin);
    house.asked.length = 0;
    expect(await victim.comeBack(address)).toBe(ELSEWHERE);
    await victim.begin();
    expect(await victim.comeBack(address)).toBe(ELSEWHERE);
    expect(victim.cookie('signet_provider')).toBeDefined();
    expect(await victim.ask(ME)).toEqual({ viewer: null });
    expect(house.asked).toEqual([]);
    expect(await browser.comeBack(address)).toBe('/console/sign-in');
  });

  test.each([
    ['another state', (address: URL) => address.searchParams.set('state', 'A'.repeat(43)), ELSEWHERE],
    ['no state', (address: URL) => address.searchParams.delete('state'), ELSEWHERE],
    ['two states', (address: URL) => address.searchParams.append('state', 'another'), ELSEWHERE],
    ['another issuer', (address: URL) => address.searchParams.set('iss', 'https://evil.example'), FAILED],
    ['no issuer', (address: URL) => address.searchParams.delete('iss'), FAILED],
    ['another code', (address: URL) => address.searchParams.set('code', 'A'.repeat(43)), FAILED],
    ['an error beside the code', (address: URL) => address.searchParams.set('error', 'server_error'), FAILED],
  ])('with %s is refused', async (_, spoil, end) => {
    const address = new URL(await browser.atProvider(await browser.begin(), 'ada'));
    spoil(address);
    expect(await browser.comeBack(address.href)).toBe(end);
    expect(await browser.ask(ME)).toEqual({ viewer: null });
  });

  test('with a token for another nonce is refused', async () => {
    const url = new URL(await browser.begin());
    url.searchParams.set('nonce', 'A'.repeat(43));
    expect(await browser.comeBack(await browser.atProvider(url.href, 'ada'))).toBe(FAILED);
  });

  test('with a code that was got for another challenge is refused', async () => {
    const url = new URL(await browser.begin());
    url.searchParams.set('code_challenge', 'A'.repeat(43));
    expect(await browser.comeBack(await browser.atProvider(url.href, 'ada'))).toBe(FAILED);
  });

  test('after ten minutes is too late', async () => {
    const address = await browser.atProvider(await browser.begin(), 'ada');
    await change((tx) => tx.update(Challenge, { purpose: 'PROVIDER_SIGN_IN' }, { expiresAt: new Date() }));
    expect(await browser.comeBack(address)).toBe(ELSEWHERE);
  });

  test('of somebody who gave up there says so', async () => {
    const address = await browser.atProvider(await browser.begin(), 'nobody');
    expect(address).toContain('error=access_denied');
    expect(await browser.comeBack(address)).toBe('/console/sign-in?refused=cancelled');
  });

  test('tells neither the code nor words of the provider to the next page', async () => {
    const address = await browser.atProvider(await browser.begin(), 'ada');
    const { search } = new URL(address);
    const response = await fetch(`${app.origin}/oidc/callback${search}&error_description=<script>`, {
      redirect: 'manual',
    });
    expect(response.headers.get('location')).toBe(ELSEWHERE);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('for the first time, by the address', () => {
  test('one that the provider does not vouch for is nobody', async () => {
    for (const email_verified of [false, 'true', undefined]) {
      house.people.set('eve', { email: 'eve@acme.example', email_verified, name: 'Eve' });
      expect(await new OidcBrowser(app.origin).signIn('eve')).toBe('/console/sign-in?refused=unverified');
    }
    expect(await db().existsBy(Person, { email: 'eve@acme.example' })).toBe(false);
  });

  test('somebody of the team is linked, once, and an owner is not', async () => {
    const { email: viewers } = (await (await aPerson(app, 'VIEWER')).ask('{ viewer { email } }'))['viewer'];
    house.people.set('vera', { email: viewers.toUpperCase(), email_verified: true });
    expect(await browser.signIn('vera')).toBe('/console/sign-in');
    expect(await browser.ask('{ viewer { email role } }')).toEqual({ viewer: { email: viewers, role: 'VIEWER' } });
    house.people.set('eve', { email: viewers, email_verified: true });
    expect(await new OidcBrowser(app.origin).signIn('eve')).toBe('/console/sign-in?refused=taken');
    house.people.set('mallory', { email: 'owner@signet.example', email_verified: true });
    expect(await new OidcBrowser(app.origin).signIn('mallory')).toBe('/console/sign-in?refused=owner');
  });
});
