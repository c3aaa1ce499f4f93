import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { anIncident, aPerson, aSubscriber } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { MailServer, Refusal } from '../../../test/mail-server.js';
import { door } from '../../../test/outbound-door.js';
import { tellNews } from '../../../test/telling.js';
import { TLS_IDENTITY } from '../../../test/tls-identity.js';
import { createApp } from '../../app.js';
import { Outbound } from '../../core/http/outbound.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { createLog } from '../../core/log.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { UNDO_MS } from '../notifications/note-news.js';
import { KeptMail } from './kept-mail.entity.js';
import { storedMailSettings } from './mail-settings.queries.js';

const FIELDS = 'source host port security user hasPassword senderName senderAddress updatedAt';
const READ = `{ mailSettings { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateMailSettingsInput!) { updateMailSettings(input: $input) { ${FIELDS} } }`;
const REMOVE = 'mutation { removeMailSettings }';
const TRY =
  'mutation ($to: String!, $input: MailSettingsInput) { sendTestMail(to: $to, input: $input) { problem isKept } }';
const PASSWORD = 's3cret of the server';
const TO = 'ada@example.com';

let server: MailServer;
let app: TestApp;
let admin: Client;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  server = await MailServer.open();
  app = await startTestApp({ now: () => now });
  app.services.outbound = door('127.0.0.1', { 'mail.test': ['127.0.0.1'], 'secure.test': ['127.0.0.1'] });
  admin = await aPerson(app, 'ADMIN');
});
afterEach(async () => {
  await app.close();
  await server.close();
});

const local = (more: Record<string, unknown> = {}) => ({
  host: '127.0.0.1',
  port: server.port,
  security: 'NONE',
  senderAddress: 'status@acme.example',
  ...more,
});
const elsewhere = { host: 'mail.example.com', port: 465, security: 'TLS', senderAddress: 'status@acme.example' };
const signedIn = { ...elsewhere, user: 'signet', password: PASSWORD };
const update = async (input: Record<string, unknown>) => (await admin.ask(UPDATE, { input }))['updateMailSettings'];
const read = async (client = admin) => (await client.ask(READ))['mailSettings'];
const refusalOf = async (input: Record<string, unknown>) => {
  const { message, extensions } = await admin.refused(UPDATE, { input });
  return `${extensions.code}: ${message}`;
};
const attempt = async (input?: Record<string, unknown>) =>
  (await admin.ask(TRY, { to: TO, ...(input && { input }) }))['sendTestMail'];
const send = () => app.services.mailer.send({ to: TO, subject: 'Hello', paragraphs: ['Hello'] });
const password = async () => (await storedMailSettings(app.ctx().db))?.password;

test('they are set, read without the password, and removed', async () => {
  const none = { host: null, port: null, user: null, hasPassword: false, updatedAt: null };
  expect(await read()).toMatchObject({ source: 'NONE', ...none });
  const stored = await update({ ...signedIn, senderName: ' Acme Status ' });
  expect(stored).toEqual({
    source: 'STORED',
    host: 'mail.example.com',
    port: 465,
    security: 'TLS',
    user: 'signet',
    hasPassword: true,
    senderName: 'Acme Status',
    senderAddress: 'status@acme.example',
    updatedAt: now.toISOString(),
  });
  expect(await read()).toEqual(stored);
  expect(await admin.ask(REMOVE)).toEqual({ removeMailSettings: true });
  expect(await read()).toMatchObject({ source: 'NONE', ...none });
});

test('they are for admins', async () => {
  const editor = await aPerson(app, 'EDITOR');
  expect((await editor.refused(READ)).extensions.code).toBe('FORBIDDEN');
  expect((await app.anonymous().refused(READ)).extensions.code).toBe('UNAUTHENTICATED');
});

test('the password stays while it is left out, and goes with null', async () => {
  await update({ ...signedIn, senderName: 'Acme' });
  expect(await update({ ...elsewhere, senderAddress: 'other@acme.example' })).toMatchObject({
    user: 'signet',
    hasPassword: true,
    senderName: 'Acme',
  });
  expect(await password()).toBe(PASSWORD);
  expect(await update({ ...elsewhere, password: null, senderName: null })).toMatchObject({
    user: 'signet',
    hasPassword: false,
    senderName: null,
  });
  await update(signedIn);
  expect(await update({ ...elsewhere, user: null })).toMatchObject({ user: null, hasPassword: false });
  expect(await password()).toBeNull();
});

test.each([{ host: 'evil.example' }, { port: 587 }, { user: 'root' }])(
  'it is not sent to %j unless it is given again',
  async (other) => {
    await update(signedIn);
    expect(await refusalOf({ ...elsewhere, ...other })).toContain('input.password must be given again');
    const { extensions } = await admin.refused(TRY, { to: TO, input: { ...elsewhere, ...other } });
    expect(extensions.fields).toEqual([{ path: 'input.password', message: expect.any(String) }]);
    expect(await update({ ...elsewhere, ...other, password: 'another one' })).toMatchObject(other);
    expect(await update({ ...signedIn, ...other, host: 'third.example', password: null })).toMatchObject({
      host: 'third.example',
      hasPassword: false,
    });
  },
);

test('a password goes nowhere in the clear', async () => {
  expect(await refusalOf({ ...signedIn, security: 'NONE' })).toContain('input.security must be TLS or STARTTLS');
  await update(signedIn);
  expect(await refusalOf({ ...elsewhere, security: 'NONE' })).toContain('input.security must be TLS or STARTTLS');
});

test('somebody else’s change is not overwritten', async () => {
  const { updatedAt } = await update(elsewhere);
  await update({ ...elsewhere, port: 587, ifUnchangedSince: updatedAt });
  expect(await refusalOf({ ...elsewhere, ifUnchangedSince: updatedAt })).toContain('CONFLICT');
});

test('mails leave by them from the next one on, and are kept once they are gone', async () => {
  await send();
  await update(local({ senderName: 'Acme' }));
  await send();
  expect(server.received.map(({ mail }) => mail.from?.text)).toEqual(['"Acme" <status@acme.example>']);
  const other = await MailServer.open();
  await update(local({ port: other.port }));
  await send();
  await admin.ask(REMOVE);
  await send();
  expect([server.received.length, other.received.length]).toEqual([1, 1]);
  expect(await app.ctx().db.count(KeptMail)).toBe(2);
  await other.close();
});

test('another process takes them up', async () => {
  const { dataFolder, mysqlUrl } = app.config;
  const other = await createApp({ config: { ...app.config, dataFolder, mysqlUrl }, log: createLog('silent') });
  other.services.outbound = door('127.0.0.1');
  await update(local());
  await other.services.mailer.send({ to: TO, subject: 'From the other', paragraphs: ['Hello'] });
  expect(server.received.map(({ mail }) => mail.subject)).toEqual(['From the other']);
  await other.close();
});

test.each(['127.0.0.1', '127.1', '0x7f.1', '2130706433', '::1', '::ffff:127.0.0.1', 'localhost', 'mail.test'])(
  'the server does not go to %s unless its operator allows it',
  async (host) => {
    app.services.outbound = door('', { 'mail.test': ['127.0.0.1'], localhost: ['127.0.0.1', '::1'] });
    const refused = { problem: 'the address is not allowed', isKept: false };
    expect(await attempt(local({ host }))).toEqual(refused);
    await update(local({ host }));
    expect(await attempt()).toEqual(refused);
    await expect(send()).rejects.toMatchObject({ message: 'the address is not allowed', isFinal: false, isOurs: true });
    expect(server.connections).toBe(0);
  },
);

test('it goes to the address that was checked, and each connection anew', async () => {
  const answers = [['127.0.0.1'], ['192.0.2.1']];
  const resolve = async () => answers.shift() ?? [];
  app.services.outbound = new Outbound({ allowed: parseAllowList('127.0.0.1'), resolve });
  expect(await attempt(local({ host: 'mail.test' }))).toEqual({ problem: null, isKept: false });
  expect(await attempt(local({ host: 'mail.test' }))).toMatchObject({ problem: 'the address is not allowed' });
  expect(server.received).toHaveLength(1);
});

test('settings are tried before they are saved', async () => {
  expect(await attempt()).toEqual({ problem: null, isKept: true });
  expect(await attempt(local())).toEqual({ problem: null, isKept: false });
  expect(server.received.map(({ mail }) => mail.subject)).toEqual(['A test from Status']);
  expect(await read()).toMatchObject({ source: 'NONE' });
  server.refuses.from = () => new Refusal(550, 'not your domain');
  expect((await attempt(local())).problem).toContain('not your domain');
  const here = local();
  const back = await server.away();
  expect((await attempt(here)).problem).toBe('the server could not be reached');
  await back();
  expect((await attempt(local({ security: 'STARTTLS' }))).problem).toContain('offers no STARTTLS');
  expect((await attempt(local({ security: 'TLS' }))).problem).toContain('does not begin with TLS');
  expect((await attempt(local({ host: 'nowhere.test' }))).problem).toBe('the server could not be found');
});

test('a wrong password is told, and not repeated', async () => {
  const strict = await MailServer.open({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => done(new Refusal(535, `no ${auth.password}`)),
  });
  const { problem } = await attempt(local({ port: strict.port, user: 'signet', password: PASSWORD }));
  expect(problem).toContain('does not let the user in');
  expect(problem).not.toContain(PASSWORD);
  await strict.close();
});

test('TLS asks for the host by its name, and believes no certificate that is not valid', async () => {
  const secure = await MailServer.open({ secure: true, ...TLS_IDENTITY, disabledCommands: [] });
  const starting = await MailServer.open({ ...TLS_IDENTITY, disabledCommands: [] });
  const tries = [
    { host: 'secure.test', port: secure.port, security: 'TLS' },
    { host: 'secure.test', port: starting.port, security: 'STARTTLS' },
  ];
  for (const it of tries) expect((await attempt(local(it))).problem).toContain('certificate is not valid');
  expect([secure.received, starting.received]).toEqual([[], []]);
  const trusted = getCACertificates();
  setDefaultCACertificates([...trusted, TLS_IDENTITY.cert]);
  onTestFinished(() => setDefaultCACertificates(trusted));
  for (const it of tries) expect(await attempt(local(it))).toEqual({ problem: null, isKept: false });
  expect((await attempt(local({ ...tries[0], host: 'mail.test' }))).problem).toContain('certificate is not valid');
  await secure.close();
  await starting.close();
});

test('what failed is tried again by other settings within half a minute, and nothing is lost', async () => {
  await aSubscriber(app.ctx(), { address: TO });
  await update(local({ host: 'nowhere.test' }));
  await anIncident(app.ctx());
  for (const ms of [UNDO_MS, 60_000, 3_600_000]) {
    now = new Date(now.getTime() + ms);
    await tellNews(app);
  }
  const ledger = () => app.ctx().db.find(Delivery);
  expect(await ledger()).toMatchObject([{ state: 'WAITING', attempts: 2, problem: 'the server could not be found' }]);
  await update(local());
  now = new Date(now.getTime() + 30_000);
  await tellNews(app);
  expect(await ledger()).toMatchObject([{ state: 'SENT' }]);
  expect(server.received).toHaveLength(1);
});

test('the environment holds over them, and is shown without its password', async () => {
  await update(elsewhere);
  const auth = { user: 'signet', pass: PASSWORD };
  app.services.mailOfEnvironment = {
    server: { host: '127.0.0.1', port: server.port, isTls: false, auth },
    from: { name: null, address: 'env@acme.example' },
  };
  const shown = await read();
  expect(shown).toMatchObject({ source: 'ENVIRONMENT', host: '127.0.0.1', user: 'signet', hasPassword: true });
  expect(JSON.stringify(shown)).not.toContain(PASSWORD);
  expect(await refusalOf(elsewhere)).toContain('CONFLICT');
  expect((await admin.refused(REMOVE)).extensions.code).toBe('CONFLICT');
  app.services.outbound = door('');
  app.services.mailOfEnvironment.server.auth = null;
  await send();
  expect(server.received.map(({ from }) => from)).toEqual(['env@acme.example']);
});
