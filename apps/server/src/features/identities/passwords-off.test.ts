import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOwner } from '../../commands/create-owner.js';
import { resetPassword } from '../../commands/reset-password.js';
import type { Answer } from '../../../test/client.js';
import { OWNER, startTestApp, type TestApp } from '../../../test/harness.js';
import { OidcBrowser } from '../../../test/oidc-browser.js';
import { openHouse, settingsFor, type House } from '../../../test/oidc-house.js';
import { addPasskey, ASK_PASSKEY, isIn, LOGIN, WITH_PASSKEY } from '../../../test/second-factors.js';
import { PasskeyDevice } from '../../../test/passkey-device.js';
import { contents } from '../../../test/records.js';

const OFF = {
  message: 'Passwords are turned off here. Sign in with Acme or a passkey.',
  extensions: { code: 'CONFLICT' },
};

let house: House;
let app: TestApp;
let browser: OidcBrowser;
beforeAll(async () => {
  house = await openHouse();
  house.people.set('ada', { email: 'ada@acme.example', email_verified: true });
  app = await startTestApp({ config: settingsFor(house) });
});
afterAll(async () => {
  await app.close();
  await house.close();
});
beforeEach(() => {
  app.services.hasPasswords = true;
  browser = new OidcBrowser(app.origin);
});

describe('where passwords are off', () => {
  test('nothing that is done by one is done, and the sign-in page knows it', async () => {
    const owner = await app.owner();
    app.services.hasPasswords = false;
    const before = await contents(app);
    const { email, password } = OWNER;
    expect(await app.anonymous().refused(LOGIN, { email, password })).toEqual(expect.objectContaining(OFF));
    for (const mutation of [
      'mutation { requestPasswordReset(email: "owner@signet.example") }',
      'mutation { resetPassword(token: "x", password: "quite-another-one") }',
      'mutation { acceptInvitation(token: "x", input: { name: "X", password: "quite-another-one" }) { id } }',
    ])
      expect(await app.anonymous().refused(mutation)).toEqual(expect.objectContaining(OFF));
    for (const mutation of [
      'mutation { changePassword(input: { currentPassword: "correct-horse-battery", newPassword: "quite-another-one" }) { id } }',
      'mutation { proveMyself(currentPassword: "correct-horse-battery") }',
    ])
      expect(await owner.refused(mutation)).toEqual(expect.objectContaining(OFF));
    expect(await contents(app)).toEqual(before);
    expect(await app.anonymous().ask('{ signInOffer { passwords provider } viewer { id } }')).toMatchObject({
      signInOffer: { passwords: false, provider: 'Acme' },
    });
    expect(await owner.ask('{ viewer { signsInBy } }')).toEqual({ viewer: { signsInBy: [] } });
  });

  test('an invitation is accepted by signing in at the provider with its address', async () => {
    const owner = await app.owner();
    await owner.ask('mutation { invitePerson(input: { email: "ada@acme.example", role: ADMIN }) { url } }');
    app.services.hasPasswords = false;
    expect(await browser.signIn('ada')).toBe('/console/sign-in');
    expect(await browser.ask('{ viewer { role } invitations { id } }')).toEqual({
      viewer: { role: 'ADMIN' },
      invitations: [],
    });
  });

  test('passkeys go on', async () => {
    const owner = await app.owner();
    const device = new PasskeyDevice('http://status.signet.example');
    await addPasskey(owner, device);
    app.services.hasPasswords = false;
    const client = app.anonymous();
    const question = (await client.ask(ASK_PASSKEY))['beginPasskeySignIn'] as Answer;
    await client.ask(WITH_PASSKEY, { credential: device.sign(question) });
    expect(await isIn(client)).toBe(true);
  });

  test('whoever runs the server is told how they get in', async () => {
    const off = { ...app.config, hasPasswords: false };
    for (const said of [
      await resetPassword.run(off, [OWNER.email]),
      await createOwner.run(off, [OWNER.email]),
      await createOwner.run(off, ['new@signet.example']),
    ])
      expect(said).toContain('before the server was started with SIGNET_PASSWORDS=on');
    expect(await resetPassword.run(app.config, [OWNER.email])).not.toContain('SIGNET_PASSWORDS');
  });
});
