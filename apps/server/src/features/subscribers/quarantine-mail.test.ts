import { MOST_ATTEMPTS } from '@signet/domain/retry';
import type { Role } from '@signet/domain/role';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anIncident, aSubscriber } from '../../../test/factories.js';
import { OWNER, startTestApp, type TestApp } from '../../../test/harness.js';
import { MailServer } from '../../../test/mail-server.js';
import { outside } from '../../../test/outside.js';
import { tellNews } from '../../../test/telling.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { sendOwedMails } from '../mail/send-owed-mails.js';
import { UNDO_MS } from '../notifications/note-news.js';
import { Person } from '../people/person.entity.js';
import { liftQuarantine } from './lift-quarantine.js';
import { Subscriber } from './subscriber.entity.js';

const DAY = 24 * 3_600_000;

let server: MailServer;
let app: TestApp;
let now: Date;
let url: string;
let answer: number;

beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  server = await MailServer.open();
  const mail = {
    server: { host: '127.0.0.1', port: server.port, isTls: false, auth: null },
    from: { name: null, address: 'status@acme.example' },
  };
  const allowed = parseAllowList('127.0.0.1');
  const doors = { outboundAllowed: allowed, visitorOutboundAllowed: allowed };
  const config = { mail, publicUrl: 'https://status.example', ...doors };
  app = await startTestApp({ now: () => now, config });
  answer = 410;
  url = `${(await outside((_, response) => response.writeHead(answer).end())).origin}/hook`;
});
afterEach(async () => {
  await app.close();
  await server.close();
});

function somebody(role: Role, email: string): Promise<Person> {
  return app.services.database.transaction((db) =>
    db.save(db.create(Person, { name: email, email, role, passwordHash: 'none', createdAt: now })),
  );
}

const endpoint = (more: Partial<Subscriber> = {}) =>
  aSubscriber(app.ctx(), { channel: 'WEBHOOK', address: url, createdBy: 'person:1', description: 'Paging', ...more });

/** Everything that is due once so much time has passed. */
async function round(afterMs = UNDO_MS): Promise<void> {
  now = new Date(now.getTime() + afterMs);
  await tellNews(app);
  await sendOwedMails(app.asSystem('test'));
}

async function oneMoreThatFails(): Promise<void> {
  await anIncident(app.ctx());
  await round();
}

const told = () => server.received.flatMap(({ to }) => to).toSorted();

test('whoever set an endpoint up hears of its quarantine, once', async () => {
  const admin = await somebody('ADMIN', 'admin@example.com');
  const { id } = await endpoint({ createdBy: `person:${admin.id}` });
  for (const _ of [1, 2, 3]) await oneMoreThatFails();
  expect(told()).toEqual(['admin@example.com']);
  const { text, subject } = server.received[0]?.mail ?? {};
  expect(subject).toBe('News of Status no longer reach the webhook “Paging”');
  expect(text).toContain(url);
  expect(text).toContain('Why the last one failed: the server answered 410');
  expect(text).toContain(`https://status.example/console/endpoints/${id}`);
});

test('and once more when it fails again after it was lifted', async () => {
  const { id } = await endpoint();
  await oneMoreThatFails();
  await liftQuarantine(app.ctx(), String(id));
  await oneMoreThatFails();
  expect(told()).toEqual([OWNER.email, OWNER.email]);
});

test('it tells after the third that was given up, and not before', async () => {
  answer = 500;
  await endpoint();
  for (const _ of [1, 2]) await anIncident(app.ctx());
  await round();
  for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts += 1) await round(2 * DAY);
  expect(told()).toEqual([]);
  await anIncident(app.ctx());
  await round();
  for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts += 1) await round(2 * DAY);
  expect(told()).toEqual([OWNER.email]);
});

test('where who set it up is gone, or may no longer, all owners hear of it and nobody else', async () => {
  await somebody('OWNER', 'second@example.com');
  await somebody('ADMIN', 'admin@example.com');
  const demoted = await somebody('EDITOR', 'editor@example.com');
  await endpoint({ createdBy: `person:${demoted.id}` });
  await endpoint({ createdBy: 'person:987', channel: 'SLACK' });
  await oneMoreThatFails();
  const owners = [OWNER.email, 'second@example.com'];
  expect(told()).toEqual([...owners, ...owners].toSorted());
});

test('where a chat is posted to is in no mail', async () => {
  await endpoint({ channel: 'SLACK', description: null });
  await oneMoreThatFails();
  const { text, subject } = server.received[0]?.mail ?? {};
  expect(subject).toBe('News of Status no longer reach the Slack channel');
  expect(text).toContain(`${new URL(url).origin}/…`);
  expect(text).not.toContain('/hook');
});

test('nobody hears of it who has looked at it before the mail could be sent', async () => {
  const back = await server.away();
  const { id } = await endpoint();
  await oneMoreThatFails();
  await liftQuarantine(app.ctx(), String(id));
  await back();
  await round(DAY);
  expect(told()).toEqual([]);
});

test('a subscriber of their own is nobody’s endpoint', async () => {
  await endpoint({ createdBy: null });
  await oneMoreThatFails();
  expect(await app.ctx().db.find(Subscriber)).toMatchObject([{ quarantinedAt: expect.any(Date) }]);
  expect(told()).toEqual([]);
});
