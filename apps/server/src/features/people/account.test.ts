import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { aMember, aPerson } from '../../../test/factories.js';
import { OWNER, startTestApp, type TestApp } from '../../../test/harness.js';
import { LiveSocket } from '../../../test/live.js';
import { MailServer } from '../../../test/mail-server.js';
import { contents } from '../../../test/records.js';

const START = new Date('2026-11-27T10:00:00.000Z');
const HOUR_MS = 3_600_000;
const NEW = 'quite-another-password';
const REQUEST = 'mutation ($email: String!) { requestPasswordReset(email: $email) }';
const RESET = 'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) }';
const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { id } }';
const EMAIL = `mutation ($input: ChangeEmailInput!) { changeEmail(input: $input) { confirmationSentTo viewer { email } } }`;

const OWNER_SIGNS_IN = { email: OWNER.email, password: OWNER.password };

let app: TestApp;
let mails: MailServer;
let now: Date;

beforeEach(async () => {
  now = START;
  mails = await MailServer.open();
  onTestFinished(() => mails.close());
  const server = { host: '127.0.0.1', port: mails.port, isTls: false, auth: null };
  const mail = { server, from: { name: 'Acme', address: 'status@signet.example' } };
  app = await startTestApp({ now: () => now, config: { mail } });
  onTestFinished(() => app.close());
});

const isIn = async (client: Client) => (await client.ask('{ viewer { id } }'))['viewer'] !== null;

async function mailedToken(path: string): Promise<string> {
  await app.services.errands.done();
  const texts = mails.received.map(({ mail }) => mail.text ?? '');
  const link = new RegExp(`/console/${path}\\?token=([\\w-]{43})`);
  return texts.flatMap((text) => link.exec(text)?.[1] ?? []).at(-1) ?? 'none was mailed';
}

describe('a forgotten password', () => {
  test('is set anew by a mailed link, once, and ends every session with its socket', async () => {
    const [client, other] = [await app.owner(), await aPerson(app, 'EDITOR')];
    const live = await LiveSocket.open(app.origin, { headers: { cookie: client.cookie, origin: app.origin } });
    const closed = once(live.socket, 'close') as Promise<[number]>;
    const stranger = app.anonymous();
    expect(await stranger.ask(REQUEST, { email: OWNER.email.toUpperCase() })).toEqual({ requestPasswordReset: true });
    const token = await mailedToken('reset-password');
    expect(JSON.stringify(await contents(app))).not.toContain(token);
    expect(await stranger.ask('query ($token: String!) { passwordReset(token: $token) { email } }', { token })).toEqual(
      {
        passwordReset: { email: OWNER.email },
      },
    );
    expect(await isIn(client)).toBe(true);
    await stranger.ask(RESET, { token, password: NEW });
    expect([await isIn(client), await isIn(other), await isIn(stranger)]).toEqual([false, true, false]);
    expect((await closed)[0]).toBe(4403);
    await expect(app.anonymous().signIn(OWNER)).rejects.toThrow('UNAUTHENTICATED');
    await app.anonymous().signIn({ ...OWNER, password: NEW });
    expect((await stranger.refused(RESET, { token, password: NEW })).extensions.code).toBe('NOT_FOUND');
    await app.services.errands.done();
    expect(mails.received.at(-1)?.mail.subject).toMatch(/^Your password for .* was changed$/);
  });

  test('link ends after an hour, with a use of another, and with the address', async () => {
    const client = await app.owner();
    const stranger = app.anonymous();
    const ask = async () => {
      await stranger.ask(REQUEST, { email: OWNER.email });
      return mailedToken('reset-password');
    };
    const first = await ask();
    now = new Date(START.getTime() + HOUR_MS);
    const late = await stranger.refused(RESET, { token: first, password: NEW });
    expect(await stranger.refused(RESET, { token: 'guessed', password: NEW })).toEqual(late);
    const [second, third] = [await ask(), await ask()];
    await stranger.ask(RESET, { token: third, password: NEW });
    expect(await stranger.refused(RESET, { token: second, password: NEW })).toEqual(late);
    expect(await isIn(client)).toBe(false);
  });

  test('is answered the same for an address that nobody has, and no mail goes there', async () => {
    const stranger = app.anonymous();
    const answers = [OWNER.email, 'nobody@signet.example'].map((email) => stranger.send(REQUEST, { email }));
    const [known, unknown] = await Promise.all(answers);
    expect(unknown).toEqual(known);
    await app.services.errands.done();
    expect(mails.received.map(({ to }) => to)).toEqual([[OWNER.email]]);
    for (const email of [OWNER.email, 'nobody@signet.example']) {
      for (let n = 1; n < 3; n += 1) await stranger.ask(REQUEST, { email });
      expect((await stranger.refused(REQUEST, { email })).extensions).toEqual({
        code: 'TOO_MANY_REQUESTS',
        retryAfter: 3_600,
      });
    }
  });

  test('is told only those who run the server, where no mail leaves', async () => {
    const quiet = await startTestApp();
    onTestFinished(() => quiet.close());
    await quiet.anonymous().ask(REQUEST, { email: OWNER.email });
    await quiet.services.errands.done();
    expect((await contents(quiet))['kept_mails']).toEqual([]);
    const note = await readFile(join(quiet.config.dataFolder, 'password-reset-1.txt'), 'utf8');
    const [, token = ''] = /reset-password\?token=([\w-]{43})\n$/.exec(note) ?? [];
    await quiet.anonymous().ask(RESET, { token, password: NEW });
    await quiet.anonymous().signIn({ ...OWNER, password: NEW });
  });
});

describe('one’s own password', () => {
  test('is changed by who knows it; all sessions end but a new one in its place', async () => {
    const [client, elsewhere] = [await app.owner(), await app.owner()];
    const before = client.cookie;
    const change = (currentPassword: string) => ({ input: { currentPassword, newPassword: NEW } });
    const refused = await client.refused(CHANGE, change('not-the-password'));
    expect(refused.extensions).toMatchObject({ fields: [{ path: 'input.currentPassword' }] });
    await client.ask(CHANGE, change(OWNER.password));
    expect([await isIn(client), await isIn(elsewhere)]).toEqual([true, false]);
    expect(client.cookie).not.toBe(before);
    expect(await isIn(Object.assign(app.anonymous(), { cookie: before }))).toBe(false);
  });

  test('is guessed ten times in an open session, and then no more', async () => {
    const client = await app.owner();
    const guess = (password: string) => client.send(CHANGE, { input: { currentPassword: password, newPassword: NEW } });
    for (let n = 0; n < 10; n += 1) await guess('not-the-password');
    expect((await guess(OWNER.password)).errors?.[0]?.extensions).toEqual({
      code: 'TOO_MANY_REQUESTS',
      retryAfter: 900,
    });
  });
});

describe('one’s own address', () => {
  test('holds once the new one has confirmed it, and the one before is told', async () => {
    const client = await app.owner();
    const input = { email: 'New@signet.example', currentPassword: OWNER.password };
    expect(await client.ask(EMAIL, { input })).toEqual({
      changeEmail: { confirmationSentTo: 'new@signet.example', viewer: { email: OWNER.email } },
    });
    const token = await mailedToken('confirm-address');
    expect(mails.received.flatMap(({ to }) => to).toSorted()).toEqual(['new@signet.example', OWNER.email]);
    await fetch(`${app.origin}/console/confirm-address?token=${token}`);
    const confirm = 'mutation ($token: String!) { confirmEmail(token: $token) }';
    expect((await app.anonymous().refused(confirm, { token: 'guessed' })).extensions.code).toBe('NOT_FOUND');
    expect(await app.anonymous().ask(confirm, { token })).toEqual({ confirmEmail: 'new@signet.example' });
    expect((await app.anonymous().refused(confirm, { token })).extensions.code).toBe('NOT_FOUND');
    await app.anonymous().signIn({ ...OWNER, email: 'new@signet.example' });
  });

  test('is nobody else’s, and a new password takes a change back that waits', async () => {
    const [client, { email }] = [await app.owner(), await aMember(app, 'VIEWER')];
    const taken = await client.refused(EMAIL, { input: { email, currentPassword: OWNER.password } });
    expect(taken.extensions).toMatchObject({ fields: [{ path: 'input.email' }] });
    await client.ask(EMAIL, { input: { email: 'eve@signet.example', currentPassword: OWNER.password } });
    const token = await mailedToken('confirm-address');
    await client.ask(CHANGE, { input: { currentPassword: OWNER.password, newPassword: NEW } });
    const confirm = 'mutation ($token: String!) { confirmEmail(token: $token) }';
    expect((await client.refused(confirm, { token })).extensions.code).toBe('NOT_FOUND');
  });
});

describe('sessions', () => {
  const LIST = '{ sessions { id browser address isCurrent createdAt lastSeenAt } }';
  const CHROME =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

  test('are listed with their browser in words, and ended one by one or all at once', async () => {
    const client = await app.owner();
    const login = 'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { id } }';
    const browser = app.anonymous();
    await browser.send(login, OWNER_SIGNS_IN, { 'user-agent': CHROME });
    const { sessions } = await client.ask(LIST);
    expect(sessions).toEqual([
      expect.objectContaining({ browser: 'Chrome on Linux', address: '127.0.0.1', isCurrent: false }),
      expect.objectContaining({ isCurrent: true, createdAt: START.toISOString() }),
    ]);
    const other = await aPerson(app, 'ADMIN');
    const end = 'mutation ($id: ID!) { endSession(id: $id) }';
    expect((await other.refused(end, { id: sessions[0].id })).extensions.code).toBe('NOT_FOUND');
    await client.ask(end, { id: sessions[0].id });
    expect([await isIn(client), await isIn(browser)]).toEqual([true, false]);
    const [one, two] = [await app.owner(), await app.owner()];
    expect(await client.ask('mutation { endOtherSessions }')).toEqual({ endOtherSessions: 2 });
    expect([await isIn(client), await isIn(one), await isIn(two), await isIn(other)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('of another are ended by who may manage them', async () => {
    const [admin, editor] = [await aPerson(app, 'ADMIN'), await aPerson(app, 'EDITOR')];
    const { viewer } = await editor.ask('{ viewer { id } }');
    const end = 'mutation ($id: ID!) { endSessionsOf(personId: $id) }';
    expect(await admin.ask(end, { id: viewer.id })).toEqual({ endSessionsOf: 1 });
    expect(await isIn(editor)).toBe(false);
  });

  test('write down their last use at most once a minute', async () => {
    const client = await app.owner();
    const lastSeen = async () => {
      await isIn(client);
      await app.services.sessionUses.write(app.asSystem('test'));
      return (await client.ask(LIST))['sessions'][0].lastSeenAt as string;
    };
    now = new Date(START.getTime() + 59_999);
    expect(await lastSeen()).toBe(START.toISOString());
    now = new Date(START.getTime() + 60_000);
    expect(await lastSeen()).toBe(now.toISOString());
  });
});
