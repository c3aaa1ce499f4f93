import { once } from 'node:events';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { aMember, aPerson, aToken } from '../../../test/factories.js';
import { OWNER, startTestApp, type TestApp } from '../../../test/harness.js';
import { LiveSocket } from '../../../test/live.js';
import { MailServer } from '../../../test/mail-server.js';
import { PasskeyDevice } from '../../../test/passkey-device.js';
import { contents } from '../../../test/records.js';
import {
  addPasskey,
  BEGIN_PASSKEY,
  codeAt,
  CONFIRM,
  ENROL,
  enrol,
  isIn,
  LOGIN,
  WITH_CODE,
} from '../../../test/second-factors.js';

const START = new Date('2026-11-27T10:00:00.000Z');
const MINUTE_MS = 60_000;
const ORIGIN = 'https://status.signet.example';
const RESET = 'mutation ($personId: ID!) { resetSecondFactor(personId: $personId) { signsInBy } }';
const REQUIRE = 'mutation ($required: Boolean!) { requireSecondFactor(required: $required) }';

let app: TestApp;
let mails: MailServer;
let owner: Client;
let now: Date;

beforeEach(async () => {
  now = START;
  mails = await MailServer.open();
  onTestFinished(() => mails.close());
  const server = { host: '127.0.0.1', port: mails.port, isTls: false, auth: null };
  const mail = { server, from: { name: 'Acme', address: 'status@signet.example' } };
  app = await startTestApp({ now: () => now, config: { mail, publicUrl: ORIGIN } });
  onTestFinished(() => app.close());
  owner = await app.owner();
});

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const idOf = async (client: Client) => (await client.ask('{ viewer { id } }'))['viewer'].id as string;
async function subjects(): Promise<Set<string | undefined>> {
  await app.services.errands.done();
  return new Set(mails.received.map(({ mail }) => mail.subject));
}

test('the team list says who has what', async () => {
  const editor = await aPerson(app, 'EDITOR');
  await enrol(owner, now);
  await addPasskey(owner, new PasskeyDevice(ORIGIN));
  await editor.ask(ENROL);
  const { people } = await owner.ask('{ people { email signsInBy } }');
  expect(people).toEqual([
    { email: expect.stringContaining('editor'), signsInBy: ['PASSWORD'] },
    { email: OWNER.email, signsInBy: ['PASSWORD', 'AUTHENTICATOR', 'PASSKEY'] },
  ]);
});

test('what is done with a second factor is told by mail', async () => {
  const { secret, recoveryCodes } = await enrol(owner, now);
  await addPasskey(owner, new PasskeyDevice(ORIGIN), 'Laptop');
  await owner.ask('mutation { removePasskey(id: 1) { id } }');
  const client = app.anonymous();
  await client.refused(LOGIN, { email: OWNER.email, password: OWNER.password });
  await client.ask(WITH_CODE, { code: recoveryCodes[0] });
  await client.ask('mutation { renewRecoveryCodes }');
  later(MINUTE_MS);
  const input = { currentPassword: OWNER.password, code: codeAt(secret, now) };
  await client.ask('mutation ($input: RemoveAuthenticatorInput!) { removeAuthenticator(input: $input) { id } }', {
    input,
  });
  expect(await subjects()).toEqual(
    new Set([
      'A passkey of yours for Status was removed',
      'A passkey was added to your account at Status',
      'An authenticator app was added to your account at Status',
      'Somebody signed in to Status with a recovery code of yours',
      'Your authenticator app for Status was removed',
      'Your recovery codes for Status were made anew',
    ]),
  );
  const texts = mails.received.map(({ mail: { text = '' } }) => text).join('\n');
  expect(texts).toContain('The passkey “Laptop” now signs in');
  expect(texts).toContain('Codes that are left: 9.');
  for (const secretText of [secret, ...recoveryCodes]) expect(texts).not.toContain(secretText);
});

describe('a second factor of somebody who lost everything', () => {
  test('is reset by who has a say over them, which ends their sessions and is told', async () => {
    const admin = await aPerson(app, 'ADMIN');
    const editor = await aPerson(app, 'EDITOR');
    const personId = await idOf(editor);
    await enrol(editor, now);
    await addPasskey(editor, new PasskeyDevice(ORIGIN));
    await app.services.errands.done();
    mails.received.length = 0;
    later(15 * MINUTE_MS);
    expect((await admin.refused(RESET, { personId })).extensions.code).toBe('PROOF_REQUIRED');
    const again = await aPerson(app, 'ADMIN');
    expect((await again.ask(RESET, { personId }))['resetSecondFactor']).toEqual({ signsInBy: ['PASSWORD'] });
    expect(await isIn(editor)).toBe(false);
    expect(await contents(app)).toMatchObject({ authenticators: [], recovery_codes: [], passkeys: [] });
    expect(await subjects()).toEqual(new Set(['Your second factor for Status was reset']));
    expect(mails.received[0]?.mail.text).toMatch(/^ADMIN \d+ removed your authenticator app/m);
  });

  test('is not reset by who has none, and nobody resets their own', async () => {
    const [admin, editor] = [await aPerson(app, 'ADMIN'), await aPerson(app, 'EDITOR')];
    await enrol(owner, now);
    await enrol(admin, now);
    const before = await contents(app);
    expect((await admin.refused(RESET, { personId: await idOf(owner) })).extensions.code).toBe('FORBIDDEN');
    expect((await editor.refused(RESET, { personId: await idOf(admin) })).extensions.code).toBe('FORBIDDEN');
    expect((await admin.refused(RESET, { personId: await idOf(admin) })).extensions.code).toBe('CONFLICT');
    expect(await contents(app)).toEqual(before);
  });
});

describe('where everybody needs a second factor', () => {
  const TOLD = '{ secondFactorRequired }';

  async function required() {
    await enrol(owner, now);
    await owner.ask(REQUIRE, { required: true });
  }

  test('an admin with one decides it, who was asked who they are', async () => {
    const admin = await aPerson(app, 'ADMIN');
    expect((await admin.refused(REQUIRE, { required: true })).extensions.code).toBe('CONFLICT');
    await enrol(admin, now);
    later(15 * MINUTE_MS);
    expect((await admin.refused(REQUIRE, { required: true })).extensions.code).toBe('PROOF_REQUIRED');
    await admin.ask(`mutation { proveMyself(currentPassword: "quite-long-and-known") }`);
    expect(await owner.ask(TOLD)).toEqual({ secondFactorRequired: false });
    await admin.ask(REQUIRE, { required: true });
    expect(await admin.ask(TOLD)).toEqual({ secondFactorRequired: true });
    expect((await admin.ask('{ statusPage { site { name } } }'))['statusPage']).toEqual({ site: { name: 'Status' } });
  });

  test('who has none sets one up first, by an app or a passkey', async () => {
    const [byApp, byPasskey] = [await aPerson(app, 'EDITOR'), await aPerson(app, 'EDITOR')];
    await required();
    const change = 'mutation { createIncident(input: { title: "T", message: "M" }) { id } }';
    for (const client of [byApp, byPasskey]) {
      expect((await client.ask('{ viewer { mustEnrol } }'))['viewer']).toEqual({ mustEnrol: true });
      expect((await client.refused(change)).extensions).toEqual({ code: 'SECOND_FACTOR_REQUIRED' });
    }
    const { secret } = (await byApp.ask(ENROL))['enrolAuthenticator'];
    expect((await byApp.refused(change)).extensions.code).toBe('SECOND_FACTOR_REQUIRED');
    expect(
      (await byApp.ask(CONFIRM, { code: codeAt(secret, now) }))['confirmAuthenticator'].recoveryCodes,
    ).toHaveLength(10);
    await addPasskey(byPasskey, new PasskeyDevice(ORIGIN));
    for (const client of [byApp, byPasskey]) {
      expect((await client.ask('{ viewer { mustEnrol } }'))['viewer']).toEqual({ mustEnrol: false });
      await client.ask(change);
    }
  });

  test('whoever is invited joins, and sets one up first', async () => {
    await required();
    const invite = 'mutation { invitePerson(input: { email: "new@signet.example", role: ADMIN }) { url } }';
    const { url } = (await owner.ask(invite))['invitePerson'];
    const client = app.anonymous();
    const accept = `mutation ($token: String!) {
      acceptInvitation(token: $token, input: { name: "New", password: "a-long-enough-password" }) { mustEnrol }
    }`;
    const token = new URL(url as string).searchParams.get('token');
    expect(await client.ask(accept, { token })).toEqual({ acceptInvitation: { mustEnrol: true } });
    expect((await client.refused('{ people { id } }')).extensions.code).toBe('SECOND_FACTOR_REQUIRED');
    await client.ask(BEGIN_PASSKEY);
    expect(await client.ask('mutation { logout }')).toEqual({ logout: true });
    expect(await isIn(client)).toBe(false);
  });

  test('sockets of who has none are closed, and programs go on', async () => {
    const member = await aMember(app, 'EDITOR');
    const editor = app.anonymous();
    await editor.signIn(member);
    const program = await aToken(app, 'EDITOR', ['READ', 'INCIDENTS_WRITE']);
    const live = await LiveSocket.open(app.origin, { headers: { cookie: editor.cookie, origin: app.origin } });
    const closed = once(live.socket, 'close') as Promise<[number]>;
    await required();
    expect((await closed)[0]).toBe(4403);
    await program.ask('mutation { createIncident(input: { title: "T", message: "M" }) { id } }');
  });
});
