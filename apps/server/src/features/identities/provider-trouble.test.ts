import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { isIn } from '../../../test/second-factors.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { OidcBrowser } from '../../../test/oidc-browser.js';
import { CLIENT, openHouse, settingsFor, type House } from '../../../test/oidc-house.js';
import { roundTrip } from './round-trip.js';

const BEGIN = 'mutation { beginProviderSignIn }';
const AWAY = [{ message: 'Acme cannot be reached. Try again in a moment.', extensions: { code: 'UNAVAILABLE' } }];
const DISCOVERY = 'GET /.well-known/openid-configuration';

let house: House;
let app: TestApp;
let browser: OidcBrowser;
let ahead = 0;
beforeEach(async () => {
  ahead = 0;
  house = await openHouse();
  house.people.set('ada', { email: 'ada@acme.example', email_verified: true });
  app = await startTestApp({
    now: () => new Date(Date.now() + ahead),
    config: settingsFor(house, { defaultRole: 'VIEWER' }),
  });
  browser = new OidcBrowser(app.origin);
});
afterEach(async () => {
  await app.close();
  await house.close();
});

const on = (path: string, answer: NonNullable<House['interfere']>) => {
  house.interfere = (request, response) => (request.url?.startsWith(path) === true ? answer(request, response) : false);
};
const json =
  (body: object): NonNullable<House['interfere']> =>
  (_request, response) =>
    Boolean(response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)));
const said = async (path: string) => (await (await fetch(`${house.issuer}${path}`)).json()) as Record<string, unknown>;
const METADATA = '/.well-known/openid-configuration';

/** A server inside that the provider wants us to go to. */
async function inside() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('a provider', () => {
  test('that is away keeps nobody out who has a password, and is asked again once it may be back', async () => {
    on('/', (_request, response) => Boolean(response.writeHead(503).end()));
    expect((await browser.send(BEGIN))['errors']).toMatchObject(AWAY);
    expect(await isIn(await app.owner())).toBe(true);
    house.interfere = null;
    expect((await browser.send(BEGIN))['errors']).toMatchObject(AWAY);
    expect(house.asked).toEqual([DISCOVERY]);
    ahead = 6_000;
    expect(await browser.signIn('ada')).toBe('/console/sign-in');
  });

  test('is asked who it is once an hour, by however many, and what was known holds while it is away', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => new OidcBrowser(app.origin).begin()));
    expect(house.asked).toEqual([DISCOVERY]);
    ahead = 3_601_000;
    on(METADATA, (_request, response) => Boolean(response.writeHead(503).end()));
    await browser.begin();
    await browser.begin();
    expect(house.asked).toEqual([DISCOVERY, DISCOVERY]);
  });

  test.each([
    ['is slow', () => true],
    ['answers more than it should', (_request, response) => Boolean(response.end('x'.repeat(300_000)))],
    ['breaks off', (request) => Boolean(request.destroy())],
  ] satisfies [string, NonNullable<House['interfere']>][])(
    'that %s is given up, when it says who it is and when it takes the code',
    async (_, answer) => {
      on(METADATA, answer);
      const begun = Date.now();
      expect((await browser.send(BEGIN))['errors']).toMatchObject(AWAY);
      expect(Date.now() - begun).toBeLessThan(6_000);
      house.interfere = null;
      ahead = 6_000;
      const address = await browser.atProvider(await browser.begin(), 'ada');
      on('/token', answer);
      expect(await browser.comeBack(address)).toBe('/console/sign-in?refused=unavailable');
      expect(Date.now() - begun).toBeLessThan(12_000);
    },
  );

  test('does not lead the server inside by a redirect', async () => {
    const { asked, url } = await inside();
    const redirect: NonNullable<House['interfere']> = (_request, response) =>
      Boolean(response.writeHead(307, { location: `${url}/secret` }).end());
    on(METADATA, redirect);
    expect((await browser.send(BEGIN))['errors']).toMatchObject(AWAY);
    ahead = 6_000;
    house.interfere = null;
    for (const path of ['/token', '/jwks', '/me']) {
      house.interfere = null;
      const somebody = new OidcBrowser(app.origin);
      const address = await somebody.atProvider(await somebody.begin(), 'ada');
      on(path, redirect);
      expect(await somebody.comeBack(address)).toBe('/console/sign-in?refused=unavailable');
    }
    expect(asked).toEqual([]);
  });

  test.each(['token_endpoint', 'jwks_uri', 'userinfo_endpoint'])(
    'does not lead the server inside by its %s, which the operator may allow',
    async (endpoint) => {
      const { asked, url } = await inside();
      on(METADATA, json({ ...(await said(METADATA)), [endpoint]: `${url}/inside` }));
      expect(await browser.signIn('ada')).toBe('/console/sign-in?refused=unavailable');
      expect(asked).toEqual([]);
    },
  );

  test.each([
    ['another issuer', { issuer: 'http://127.0.0.1:1' }],
    ['a place for people that is no web address', { authorization_endpoint: 'javascript:alert(1)' }],
  ])('that speaks of %s is none', async (_, lie) => {
    on(METADATA, json({ ...(await said(METADATA)), ...lie }));
    expect((await browser.send(BEGIN))['errors']).toMatchObject(AWAY);
  });

  test('whose keys did not sign the token is not believed', async () => {
    const { keys } = (await said('/jwks')) as { keys: Record<string, unknown>[] };
    const forged = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
    on('/jwks', json({ keys: keys.map((key) => ({ ...key, ...(key['kty'] === 'RSA' && forged) })) }));
    expect(await browser.signIn('ada')).toBe('/console/sign-in?refused=failed');
  });
});

test.each(['client_secret_post', 'none'] as const)('a client is known by %s', async (authMethod) => {
  const other = await openHouse({ authMethod });
  other.people.set('ada', { email: 'ada@acme.example', email_verified: true });
  const clientSecret = authMethod === 'none' ? undefined : CLIENT.secret;
  const there = await startTestApp({ config: settingsFor(other, { defaultRole: 'VIEWER', clientSecret }) });
  onTestFinished(async () => {
    await there.close();
    await other.close();
  });
  expect(await new OidcBrowser(there.origin).signIn('ada')).toBe('/console/sign-in');
});

test('a flood of returns that nobody set out for costs the provider nothing, and ends', async () => {
  const ends = new Map<string, number>();
  for (let n = 0; n < 60; n += 1) {
    const secret = `made-up-${n}`;
    browser.setCookie('signet_provider', secret);
    const end = await browser.comeBack(
      `http://status.signet.example/oidc/callback?code=x&state=${roundTrip(secret).state}`,
    );
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  expect(Object.fromEntries(ends)).toEqual({
    '/console/sign-in?refused=begun-elsewhere': 50,
    '/console/sign-in?refused=limit': 10,
  });
  expect(house.asked).toEqual([]);
});

test('setting out is limited by network', async () => {
  for (let n = 0; n < 100; n += 1) await browser.begin();
  expect((await browser.send(BEGIN))['errors']).toMatchObject([{ extensions: { code: 'TOO_MANY_REQUESTS' } }]);
});
