import { MoreThan } from 'typeorm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../../test/client.js';
import { aPerson } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { OidcBrowser } from '../../../test/oidc-browser.js';
import { openHouse, settingsFor, type House } from '../../../test/oidc-house.js';
import { codeAt, CONFIRM, ENROL, WITH_CODE } from '../../../test/second-factors.js';
import { KeptMail } from '../mail/kept-mail.entity.js';
import { Person } from '../people/person.entity.js';
import { Session } from '../people/session.entity.js';
import { Identity } from './identity.entity.js';
import type { OidcSettings } from './oidc-settings.js';

const ME = '{ viewer { email signsInBy mustEnrol } }';
const LINK = 'mutation { beginProviderLink }';
const PROVE = 'mutation { beginProviderProof }';
const UNLINK = 'mutation { unlinkProvider { signsInBy } }';
const REQUIRE = 'mutation { requireSecondFactor(required: true) }';
const PROOF_NEEDED = [{ extensions: { code: 'PROOF_REQUIRED' } }];
const CONFLICT = [{ extensions: { code: 'CONFLICT' } }];

let house: House;
let app: TestApp;
const start = async (settings: Partial<OidcSettings> = {}) => {
  app = await startTestApp({ config: settingsFor(house, settings) });
};
beforeEach(async () => {
  house = await openHouse();
  house.people.set('ada', { email: 'ada@acme.example', email_verified: true, name: 'Ada' });
  house.people.set('olga', { email: 'olga@acme.example', email_verified: false });
});
afterEach(async () => {
  await app.close();
  await house.close();
});

const db = () => app.services.database.reader;
const change = (work: Parameters<typeof app.services.database.transaction>[0]) =>
  app.services.database.transaction(work);
const provenLongAgo = () =>
  change((tx) => tx.update(Session, { id: MoreThan(0) }, { provenAt: new Date(Date.now() - 3_600_000) }));
const asOwner = async () => new OidcBrowser(app.origin).become(await app.owner());
const ask = async (browser: OidcBrowser, mutation: string, login: string) => {
  const url = Object.values(await browser.ask(mutation))[0] as string;
  return browser.comeBack(await browser.atProvider(url, login));
};

describe('an account', () => {
  test('is linked by its owner after a proof, whatever address the provider has, and told by mail', async () => {
    await start();
    const owner = await asOwner();
    await provenLongAgo();
    expect((await owner.send(LINK))['errors']).toMatchObject(PROOF_NEEDED);
    await owner.ask('mutation { proveMyself(currentPassword: "correct-horse-battery") }');
    expect(await ask(owner, LINK, 'olga')).toBe('/console/account?linked=yes');
    expect(await owner.ask(ME)).toMatchObject({ viewer: { signsInBy: ['PASSWORD', 'PROVIDER'] } });
    expect((await owner.send(LINK))['errors']).toMatchObject(CONFLICT);
    const other = new OidcBrowser(app.origin);
    expect(await other.signIn('olga')).toBe('/console/sign-in');
    expect(await other.ask(ME)).toMatchObject({ viewer: { email: 'owner@signet.example' } });
  });

  test('is linked to nobody who is somebody else here already', async () => {
    await start({ defaultRole: 'VIEWER' });
    await new OidcBrowser(app.origin).signIn('ada');
    expect(await ask(await asOwner(), LINK, 'ada')).toBe('/console/account?refused=taken');
    expect(await db().count(Identity)).toBe(1);
  });

  test('is linked in the session alone that asked for it', async () => {
    await start();
    const owner = await asOwner();
    const { beginProviderLink: url } = await owner.ask(LINK);
    const address = await owner.atProvider(url as string, 'olga');
    await owner.ask('mutation { logout }');
    owner.become(await aPerson(app, 'VIEWER'));
    expect(await owner.comeBack(address)).toBe('/console/account?refused=begun-elsewhere');
    expect(await db().count(Identity)).toBe(0);
  });

  test('is linked no more after a proof, where there is another way in', async () => {
    await start({ defaultRole: 'VIEWER' });
    const ada = new OidcBrowser(app.origin);
    await ada.signIn('ada');
    expect((await ada.send(UNLINK))['errors']).toMatchObject(CONFLICT);
    const owner = await asOwner();
    expect((await owner.send(UNLINK))['errors']).toMatchObject(CONFLICT);
    await ask(owner, LINK, 'olga');
    await provenLongAgo();
    expect((await owner.send(UNLINK))['errors']).toMatchObject(PROOF_NEEDED);
    expect(await ask(owner, PROVE, 'olga')).toBe('/console/account');
    expect((await owner.ask(UNLINK))['unlinkProvider']).toEqual({ signsInBy: ['PASSWORD'] });
    expect(await new OidcBrowser(app.origin).signIn('olga')).toBe('/console/sign-in?refused=unverified');
  });

  test('whose role the provider sets stays linked', async () => {
    await start({ roles: { claim: 'groups', map: [{ value: 'admins', role: 'ADMIN' }] } });
    house.people.set('ada', { email: 'ada@acme.example', email_verified: true, groups: ['admins'] });
    const ada = new OidcBrowser(app.origin);
    await ada.signIn('ada');
    await change((tx) => tx.update(Person, { email: 'ada@acme.example' }, { passwordHash: 'some' }));
    expect((await ada.send(UNLINK))['errors']).toMatchObject([{ message: expect.stringContaining('sets your role') }]);
  });
});

describe('a proof by the provider', () => {
  test('is of the same person, who signs in there anew', async () => {
    await start({ defaultRole: 'VIEWER' });
    const ada = new OidcBrowser(app.origin);
    await ada.signIn('ada');
    await provenLongAgo();
    expect((await ada.send(ENROL))['errors']).toMatchObject(PROOF_NEEDED);
    const { beginProviderProof: url } = await ada.ask(PROVE);
    expect(Object.fromEntries(new URL(url as string).searchParams)).toMatchObject({ prompt: 'login', max_age: '0' });
    house.people.set('bob', { email: 'bob@acme.example', email_verified: true });
    expect(await ask(ada, PROVE, 'bob')).toBe('/console/account?refused=other-person');
    expect((await ada.send(ENROL))['errors']).toMatchObject(PROOF_NEEDED);
    expect(await ask(ada, PROVE, 'ada')).toBe('/console/account');
    expect(await ada.ask(ENROL)).toBeDefined();
  });

  test('is not the one of an hour ago, as signing in there silently is none', async () => {
    await start({ defaultRole: 'VIEWER' });
    await new OidcBrowser(app.origin).signIn('ada');
    const real = app.services.now;
    const ada = new OidcBrowser(app.origin);
    await ada.signIn('ada');
    app.services.now = () => new Date(Date.now() + 3_600_000);
    // They are signed in at the provider, which asks them nothing.
    expect(await ada.comeBack(await ada.atProvider(await ada.begin(), 'nobody'))).toBe('/console/sign-in');
    expect((await ada.send(ENROL))['errors']).toMatchObject(PROOF_NEEDED);
    for (const maxAge of ['86400', null]) {
      const url = new URL((await ada.ask(PROVE))['beginProviderProof'] as string);
      url.searchParams.delete('prompt');
      if (maxAge) url.searchParams.set('max_age', maxAge);
      else url.searchParams.delete('max_age');
      expect(await ada.comeBack(await ada.atProvider(url.href, 'nobody'))).toBe('/console/account?refused=stale');
      const again = new URL(await ada.begin());
      again.searchParams.delete('max_age');
      await ada.comeBack(await ada.atProvider(again.href, 'nobody'));
      expect((await ada.send(ENROL))['errors']).toMatchObject(PROOF_NEEDED);
    }
    app.services.now = real;
  });

  test('is for those who are linked', async () => {
    await start();
    expect((await (await asOwner()).send(PROVE))['errors']).toMatchObject(CONFLICT);
  });
});

describe('the second factor', () => {
  const enrol = async (browser: OidcBrowser) => {
    const { secret } = (await browser.ask(ENROL))['enrolAuthenticator'] as Answer;
    await browser.ask(CONFIRM, { code: codeAt(secret as string, new Date()) });
    return secret as string;
  };

  test('is asked for after the provider as after a password', async () => {
    await start({ defaultRole: 'VIEWER' });
    const ada = new OidcBrowser(app.origin);
    await ada.signIn('ada');
    const secret = await enrol(ada);
    const again = new OidcBrowser(app.origin);
    expect(await again.signIn('ada')).toBe('/console/sign-in?step=AUTHENTICATOR');
    expect(await again.ask(ME)).toEqual({ viewer: null });
    await again.ask(WITH_CODE, { code: codeAt(secret, new Date(Date.now() + 30_000)) });
    expect(await again.ask(ME)).toMatchObject({ viewer: { email: 'ada@acme.example' } });
  });

  test('is the provider’s where the operator says so, for those who came by it', async () => {
    await start({ defaultRole: 'VIEWER', satisfiesSecondFactor: true });
    const owner = await asOwner();
    expect((await owner.send(REQUIRE))['errors']).toMatchObject(CONFLICT);
    await ask(owner, LINK, 'olga');
    const byProvider = new OidcBrowser(app.origin);
    await byProvider.signIn('olga');
    await byProvider.ask(REQUIRE);
    expect(await byProvider.ask(ME)).toMatchObject({ viewer: { mustEnrol: false } });
    expect(await owner.ask(ME)).toMatchObject({ viewer: { mustEnrol: true } });
    expect((await owner.send('{ people { id } }'))['errors']).toMatchObject([
      { extensions: { code: 'SECOND_FACTOR_REQUIRED' } },
    ]);
    expect(await byProvider.ask('{ people { email } }')).toBeDefined();
    await enrol(byProvider);
    expect(await new OidcBrowser(app.origin).signIn('olga')).toBe('/console/sign-in');
  });

  test('has to be set up by those who came by the provider where it is not', async () => {
    await start({ defaultRole: 'VIEWER' });
    const owner = await asOwner();
    await enrol(owner);
    await owner.ask(REQUIRE);
    const ada = new OidcBrowser(app.origin);
    await ada.signIn('ada');
    expect(await ada.ask(ME)).toMatchObject({ viewer: { mustEnrol: true } });
    await provenLongAgo();
    expect(await ask(ada, PROVE, 'ada')).toBe('/console/account');
    await enrol(ada);
    expect(await ada.ask(ME)).toMatchObject({ viewer: { mustEnrol: false } });
  });

  test('is removed, and an address changed, by those without a password after a proof', async () => {
    await start({ defaultRole: 'VIEWER' });
    const ada = new OidcBrowser(app.origin);
    await ada.signIn('ada');
    const secret = await enrol(ada);
    await provenLongAgo();
    const email = 'mutation { changeEmail(input: { email: "countess@acme.example" }) { viewer { email } } }';
    const remove = (code: string) => `mutation { removeAuthenticator(input: { code: "${code}" }) { signsInBy } }`;
    expect((await ada.send(email))['errors']).toMatchObject(PROOF_NEEDED);
    expect((await ada.send(remove('000000')))['errors']).toMatchObject(PROOF_NEEDED);
    expect(
      (await ada.send('mutation { proveMyself(currentPassword: "correct-horse-battery") }'))['errors'],
    ).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    await ask(ada, PROVE, 'ada');
    expect(await ada.ask(email)).toEqual({ changeEmail: { viewer: { email: 'countess@acme.example' } } });
    const code = codeAt(secret, new Date(Date.now() + 30_000));
    expect(await ada.ask(remove(code))).toEqual({ removeAuthenticator: { signsInBy: ['PROVIDER'] } });
    const owner = await asOwner();
    expect((await owner.send(email))['errors']).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.currentPassword' }] } },
    ]);
  });
});

test('a mail tells whoever is linked', async () => {
  await start();
  const { email } = (await (await aPerson(app, 'VIEWER')).ask('{ viewer { email } }'))['viewer'] as Answer;
  app.services.canMail = async () => true;
  house.people.set('vera', { email, email_verified: true });
  await new OidcBrowser(app.origin).signIn('vera');
  await app.services.errands.done();
  expect(await db().findBy(KeptMail, { to: email as string })).toMatchObject([
    { subject: 'Your account at Status was linked to Acme' },
  ]);
});
