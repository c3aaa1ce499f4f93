import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aComponent, aGroup, aMaintenance, anIncident, aSubscriber } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { tellNews } from '../../../test/telling.js';
import { MailServer, Refusal, type Received } from '../../../test/mail-server.js';
import type { Component } from '../components/component.entity.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { moveMaintenance } from '../maintenances/move-maintenance.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { UNDO_MS } from '../notifications/note-news.js';
import { updateSite } from '../site/update-site.js';

const ORIGIN = 'https://status.example';
const FROM = { name: null, address: 'status@acme.example' };
const PASSWORD = 'p@ss/word';

const TRY = 'mutation ($to: String!) { sendTestMail(to: $to) { problem } }';

interface Trial {
  sendTestMail: { problem: string | null };
}

let server: MailServer;
let app: TestApp;
let now: Date;
let api: Component;
let secret: Component;

beforeEach(async () => {
  server = await MailServer.open();
  await begin();
});
afterEach(async () => {
  await app.close();
  await server.close();
});

async function begin(port = server.port, auth: { user: string; pass: string } | null = null): Promise<void> {
  now = new Date('2026-11-22T18:31:07.123Z');
  const mail = { server: { host: '127.0.0.1', port, isTls: false, auth }, from: FROM };
  app = await startTestApp({ now: () => now, config: { mail, publicUrl: ORIGIN, smtpConnections: 4 } });
  await updateSite(app.ctx(), { name: 'Acme Status', timeZone: 'Europe/Madrid' });
  api = await aComponent(app.ctx(), { name: 'API', groupId: String((await aGroup(app.ctx())).id) });
  const inner = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
  secret = await aComponent(app.ctx(), { name: 'Ledger', groupId: String(inner.id) });
}

/** Everything that is due once so much time has passed. */
async function round(afterMs = UNDO_MS): Promise<void> {
  now = new Date(now.getTime() + afterMs);
  await tellNews(app);
}

const subscriber = (address: string, more = {}) => aSubscriber(app.ctx(), { address, ...more });
const incident = (more: Parameters<typeof anIncident>[1] = {}) =>
  anIncident(app.ctx(), { title: 'Elevated error rates', ...more });
const ledger = () => app.ctx().db.find(Delivery, { order: { id: 'ASC' } });
const header = ({ mail }: Received, name: string) => mail.headerLines.find(({ key }) => key === name)?.line ?? '';
const unfolded = (received: Received, name: string) => header(received, name).replaceAll(/\r\n\s/g, ' ');
const only = () => {
  const [received, ...others] = server.received;
  if (!received || others.length > 0) throw new Error(`${server.received.length} mails, not one`);
  return received;
};

test('news come as text and HTML of the same words, with their state in the subject', async () => {
  await subscriber('ada@example.com');
  await incident({
    status: 'IDENTIFIED',
    message: 'A **bad** deploy, see <b>[here](https://example.com/?a=1&b=2)</b>.',
    impacts: [{ componentId: String(api.id), status: 'PARTIAL_OUTAGE' }],
    nextUpdateBy: new Date('2026-11-22T19:30:00Z'),
  });
  await round();
  const { mail, from, to } = only();
  expect({ from, to }).toEqual({ from: 'status@acme.example', to: ['ada@example.com'] });
  expect(mail.subject).toBe('[Identified] Elevated error rates – Acme Status');
  expect(mail.from?.text).toBe('"Acme Status" <status@acme.example>');
  for (const part of [mail.text, mail.html]) {
    expect(part).toContain('Identified: Elevated error rates');
    expect(part).toContain('22 November 2026 at 19:31 CET');
    expect(part).toContain('22 November 2026 at 20:30 CET');
    expect(part).toContain('Partial outage');
    expect(part).toContain(`${ORIGIN}/subscription/`);
    expect(part).toContain(`${ORIGIN}/unsubscribe/`);
  }
  expect(mail.text).toContain('A bad deploy, see <b>here (https://example.com/?a=1&b=2)</b>.');
  expect(mail.text).toContain('- API: Partial outage');
  expect(mail.html).toContain('A <strong>bad</strong> deploy, see &lt;b&gt;<a href="https://example.com/?a=1&amp;b=2"');
  expect(mail.html).not.toMatch(/<(img|script|link|iframe|form)\b|url\(|@import/);
});

test('mails of one thing are shown together, each is named the same in every attempt, and can be ended by one click', async () => {
  await subscriber('ada@example.com');
  const { id } = await incident();
  server.refuses.data = () => new Refusal(451, 'again later');
  await round();
  server.refuses = {};
  await round(60_000);
  await postIncidentUpdate(app.ctx(), String(id), { status: 'RESOLVED', message: 'Fixed.', notify: true });
  await incident({ title: 'Another' });
  await round();
  const [first, second, other] = ['Investigating] Elev', 'Resolved', 'Another'].map((words) =>
    server.received.find(({ mail }) => mail.subject?.includes(words)),
  );
  if (!first || !second || !other) throw new Error('three are expected');
  const [delivery] = await ledger();
  expect(first.mail.messageId).toMatch(new RegExp(`^<[\\w-]+-${delivery?.id}@status\\.example>$`));
  expect(second.mail.messageId).not.toBe(first.mail.messageId);
  expect(first.mail.inReplyTo).toMatch(new RegExp(`^<[\\w-]+-incident-${id}@status\\.example>$`));
  expect(first.mail.references).toBe(first.mail.inReplyTo);
  expect([second.mail.references, second.mail.inReplyTo]).toEqual([first.mail.references, first.mail.inReplyTo]);
  expect(other.mail.references).not.toBe(first.mail.references);
  expect(unfolded(first, 'list-unsubscribe')).toMatch(
    /^List-Unsubscribe: <https:\/\/status\.example\/unsubscribe\/[\w.-]+>$/,
  );
  expect(header(first, 'list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(unfolded(first, 'list-id')).toBe('List-ID: "Acme Status" <status.example>');
  expect(header(first, 'auto-submitted')).toBe('Auto-Submitted: auto-generated');
});

test('a maintenance tells its window, a component what it was before', async () => {
  await subscriber('ada@example.com');
  const { id } = await aMaintenance(app.ctx(), {
    title: 'Database upgrade',
    plannedStart: new Date('2026-11-28T01:00:00Z'),
    plannedEnd: new Date('2026-11-28T03:00:00Z'),
    components: [{ componentId: String(api.id), status: 'UNDER_MAINTENANCE' }],
  });
  await round();
  await moveMaintenance(app.ctx(), String(id), 'cancel');
  await setComponentStatus(app.ctx(), String(api.id), 'MAJOR_OUTAGE');
  await round();
  const told = server.received.map(({ mail }) => mail);
  expect(new Set(told.map(({ subject }) => subject))).toEqual(
    new Set([
      '[Cancelled] Database upgrade – Acme Status',
      '[Major outage] API – Acme Status',
      '[Scheduled] Database upgrade – Acme Status',
    ]),
  );
  const of = (state: string) => told.find(({ subject }) => subject?.includes(state))?.text;
  expect(of('Scheduled')).toContain('Planned for: 28 November 2026, 02:00–04:00 CET');
  expect(of('Scheduled')).toContain('During the work:\n- API: Under maintenance');
  expect(of('Cancelled')).not.toContain('API');
  expect(of('Major')).toContain('Before: Operational');
});

test('what a receiver may not see is in no part of their mail', async () => {
  await subscriber('visitor@example.com');
  await subscriber('member@example.com', { audience: 'SIGNED_IN', personId: 1 });
  const impacts = [api, secret].map(({ id }) => ({ componentId: String(id), status: 'MAJOR_OUTAGE' as const }));
  await incident({ impacts });
  await incident({ title: 'Inside', visibility: 'AUTHENTICATED' });
  await incident({ title: 'Draft', visibility: 'HIDDEN' });
  await round();
  const to = (address: string) => server.received.filter((it) => it.to.includes(address));
  expect(to('visitor@example.com')).toHaveLength(1);
  for (const { raw, mail } of to('visitor@example.com'))
    expect(`${raw}${mail.text}${String(mail.html)}`).not.toMatch(/Ledger|Inside|Draft/);
  expect(to('member@example.com').map(({ mail }) => mail.subject)).toHaveLength(2);
  expect(server.received.some(({ raw }) => raw.includes('Draft'))).toBe(false);
});

test.each(['Über "quoted", <angled> (commented); a:b', '\u202Eevil ☃ 𝕏'])(
  'a title is but a title: %j',
  async (title) => {
    await subscriber('ada@example.com');
    await updateSite(app.ctx(), { name: title });
    await incident({ title });
    await round();
    const received = only();
    expect(received.to).toEqual(['ada@example.com']);
    expect(received.mail.subject).toBe(`[Investigating] ${title} – ${title}`);
    expect(received.mail.from?.value).toEqual([{ name: title, address: 'status@acme.example' }]);
    expect(received.mail.headers.has('bcc')).toBe(false);
    expect(received.raw.split('\r\n\r\n')[0]).toMatch(/^[\x20-\x7E\r\n\t]*$/);
  },
);

test('a title that looks like an encoded word is not decoded', async () => {
  await subscriber('ada@example.com');
  const title = '=?utf-8?Q?Free=0D=0ABcc:_eve@example.com?=';
  await updateSite(app.ctx(), { name: title });
  await incident({ title });
  await round();
  await app.services.mailer.send({ to: 'ada@example.com', subject: title, paragraphs: [title] });
  expect(server.received).toHaveLength(2);
  for (const { mail, to } of server.received) {
    expect(to).toEqual(['ada@example.com']);
    expect(`${mail.subject} ${mail.from?.text}`).not.toMatch(/Bcc: eve|[\r\n]/);
    expect(mail.headers.has('bcc')).toBe(false);
  }
});

test('what other parts of the product mail is one line where it must be one', async () => {
  await app.services.mailer.send({
    to: ' Ada@Example.com ',
    subject: 'Confirm\r\nBcc: eve@example.com\r\n\r\nfor Acme',
    paragraphs: ['You asked for <news>.', 'If it was not you, do nothing.'],
    action: { label: 'Yes, send me news', url: `${ORIGIN}/confirm/abc?x="><script>` },
  });
  const { mail, to } = only();
  expect(to).toEqual(['ada@example.com']);
  expect(mail.subject).toBe('Confirm Bcc: eve@example.com for Acme');
  expect(mail.headers.has('bcc')).toBe(false);
  expect(mail.headers.has('list-unsubscribe')).toBe(false);
  expect(mail.text).toContain('You asked for <news>.\n\nIf it was not you, do nothing.');
  expect(mail.text).toContain(`Yes, send me news: ${ORIGIN}/confirm/abc`);
  expect(mail.html).toContain('You asked for &lt;news&gt;.');
  expect(mail.html).not.toContain('<script>');
});

test.each([
  'a@example.com, b@example.com',
  'a@example.com;b@example.com',
  'a@example.com b@example.com',
  'a@example.com\r\nBcc: b@example.com',
  'a@example.com\nRCPT TO:<b@example.com>',
  'Ada <a@example.com>',
  '<a@example.com>',
  '"a@b.example,"@example.com',
  '"xclow3n@gmail.com x"@example.com',
  'a(comment)@example.com',
  'a@example.com(comment)',
  'friends: a@example.com, b@example.com;',
  'friends:;',
  '@relay.example:a@example.com',
  'a%b.example@relay',
  'a@[127.0.0.1]',
  'a@b@example.com',
  '=?utf-8?Q?a=40b.example?=@example.com',
  'a@example.com\0',
  'аda@exаmple.com',
  'a@localhost',
  '',
])('%j is no mailbox, and nobody is mailed', async (to) => {
  const sending = app.services.mailer.send({ to, subject: 'Hello', paragraphs: ['Hello'] });
  await expect(sending).rejects.toMatchObject({ message: 'the address is not a mail address', isFinal: true });
  expect(server.received).toEqual([]);
  expect(server.connections).toBe(0);
});

test('a receiver that the server refuses for good is given up, in its words; one that it puts off is tried again', async () => {
  for (const name of ['gone', 'full', 'fine']) await subscriber(`${name}@example.com`);
  server.refuses.to = (address) => {
    if (address.startsWith('gone')) return new Refusal(550, '5.1.1 no such user here');
    return address.startsWith('full') ? new Refusal(452, '4.2.2 mailbox full') : null;
  };
  await incident();
  await round();
  expect(await ledger()).toMatchObject([
    { state: 'FAILED', attempts: 1, problem: expect.stringContaining('5.1.1 no such user here') },
    { state: 'WAITING', attempts: 1, problem: expect.stringContaining('4.2.2 mailbox full') },
    { state: 'SENT' },
  ]);
  server.refuses = {};
  await round(60_000);
  expect((await ledger()).map(({ state }) => state)).toEqual(['FAILED', 'SENT', 'SENT']);
  expect(server.received.map(({ to }) => to[0])).toEqual(['fine@example.com', 'full@example.com']);
});

test('a refusal of our own sender is no fault of the receiver', async () => {
  await subscriber('ada@example.com');
  server.refuses.from = () => new Refusal(550, 'not your domain');
  await incident();
  await round();
  expect(await ledger()).toMatchObject([{ state: 'WAITING', problem: expect.stringContaining('not your domain') }]);
});

test('a wrong password is tried again, and is in no ledger', async () => {
  await app.close();
  await server.close();
  server = await MailServer.open({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      done(
        new Refusal(535, `${username} with ${password} or ${Buffer.from(password ?? '').toString('base64')} is wrong`),
      ),
  });
  await begin(server.port, { user: 'signet', pass: PASSWORD });
  await subscriber('ada@example.com');
  await incident();
  await round();
  const [delivery] = await ledger();
  expect(delivery).toMatchObject({ state: 'WAITING', problem: expect.stringContaining('is wrong') });
  expect(delivery?.problem).not.toContain(PASSWORD);
  expect(delivery?.problem).not.toContain(Buffer.from(PASSWORD).toString('base64'));
});

test('a connection that breaks in the middle of a mail loses nothing', async () => {
  for (let n = 0; n < 6; n += 1) await subscriber(`s${n}@example.com`);
  server.drops = 2;
  await incident();
  await round();
  expect((await ledger()).filter(({ state }) => state === 'WAITING')).toHaveLength(2);
  await round(60_000);
  expect((await ledger()).every(({ state }) => state === 'SENT')).toBe(true);
  expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual(
    [0, 1, 2, 3, 4, 5].map((n) => `s${n}@example.com`),
  );
});

test('while the server is away everything waits, the lag shows, and then all goes out at once', async () => {
  for (let n = 0; n < 20; n += 1) await subscriber(`s${n}@example.com`);
  const at = now;
  await incident();
  const back = await server.away();
  await round();
  const attempts = (await ledger()).map((delivery) => delivery.attempts);
  for (let step = 0; step < 20; step += 1) await round(30_000);
  const waiting = await ledger();
  expect(waiting.every(({ state }) => state === 'WAITING')).toBe(true);
  expect(waiting.some(({ problem }) => problem?.includes('ECONNREFUSED'))).toBe(true);
  expect(Math.max(...waiting.map((delivery) => delivery.attempts))).toBeLessThanOrEqual(Math.max(...attempts) + 1);
  expect(await (await app.owner()).ask('{ notifierState { oldestUnsentAt waiting failed } }')).toEqual({
    notifierState: { oldestUnsentAt: at.toISOString(), waiting: 20, failed: 0 },
  });
  await back();
  await round(60_000);
  expect((await ledger()).every(({ state }) => state === 'SENT')).toBe(true);
  const told = server.received.flatMap(({ to }) => to);
  expect(told).toHaveLength(20);
  expect(new Set(told).size).toBe(20);
});

test('an admin can have a mail sent to see whether it arrives', async () => {
  const { sendTestMail } = (await (await app.owner()).ask(TRY, { to: 'ada@example.com' })) as Trial;
  expect(sendTestMail).toEqual({ problem: null });
  expect(only().mail.subject).toBe('A test from Acme Status');
  server.refuses.to = () => new Refusal(550, 'no such user');
  const refused = (await (await app.owner()).ask(TRY, { to: 'ada@example.com' })) as Trial;
  expect(refused.sendTestMail.problem).toContain('no such user');
});

test('connections are used again, and are no more than allowed', async () => {
  for (let n = 0; n < 60; n += 1) await subscriber(`s${n}@example.com`);
  await incident();
  await round();
  expect(server.received).toHaveLength(60);
  expect(server.connections).toBeLessThanOrEqual(4);
});

test('a server that says nothing is given up in time', { timeout: 20_000 }, async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  await app.close();
  await begin((silent.address() as AddressInfo).port);
  await subscriber('ada@example.com');
  await incident();
  await round();
  expect(await ledger()).toMatchObject([{ state: 'WAITING', problem: expect.stringMatching(/greeting/i) }]);
  silent.close();
});
