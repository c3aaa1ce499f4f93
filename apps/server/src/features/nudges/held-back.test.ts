import { afterEach, beforeEach, expect, test } from 'vitest';
import { anIncident, aPerson } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { MailServer } from '../../../test/mail-server.js';
import { PushService } from '../../../test/push-service.js';
import { tellNews } from '../../../test/telling.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { parseSmtpUrl } from '../mail/smtp-server.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { UNDO_MS } from '../notifications/note-news.js';
import { resetNotifierFuse } from '../notifications/reset-notifier-fuse.js';

const ADD = 'mutation ($browser: PushSubscriptionInput!) { addNudgeBrowser(browser: $browser) { id } }';
const MINUTE = 60_000;

let app: TestApp;
let mail: MailServer;
let service: PushService;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00.000Z');
  [mail, service] = await Promise.all([MailServer.open(), PushService.open()]);
  app = await startTestApp({
    now: () => now,
    config: {
      visitorOutboundAllowed: parseAllowList(`127.0.0.1:${service.port}`),
      publicUrl: 'https://status.example',
      mail: {
        server: parseSmtpUrl(`smtp://127.0.0.1:${mail.port}`) as NonNullable<ReturnType<typeof parseSmtpUrl>>,
        from: { name: null, address: 'status@signet.example' },
      },
    },
  });
});
afterEach(async () => {
  await app.close();
  await mail.close();
  service.close();
});

const after = (ms: number) => new Date(now.getTime() + ms);

async function round(afterMs: number): Promise<void> {
  now = after(afterMs);
  await tellNews(app);
}

async function news(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await anIncident(app.ctx(), { title: 'News' });
}

const mailed = () =>
  mail.received
    .map(({ to, mail: { subject } }) => [String(to).replace(/\d+/, ''), String(subject)])
    .toSorted((a, b) => a.join().localeCompare(b.join()));

test('news that are held back are said to operators at once, by mail and in browsers, once each time', async () => {
  const browser = service.browser();
  await (await aPerson(app, 'EDITOR')).ask(ADD, { browser });
  await news(23);
  await round(UNDO_MS);
  await round(1_000);
  await news(1);
  await round(UNDO_MS);
  expect(mailed()).toEqual([
    ['editor@signet.example', '[Too many news] 3 news are held back – Status'],
    ['owner@signet.example', '[Too many news] 3 news are held back – Status'],
  ]);
  const why =
    'More than 20 came within ten minutes, so nobody is told more before 22 November 2026 at 12:30 UTC; delete or hide until then what should not be told.';
  expect(mail.received[0]?.mail.text).toContain(why);
  expect(mail.received[0]?.mail.text).toMatch(/https:\/\/status\.example\/console$/m);
  expect(service.toldTo(browser)).toEqual([
    {
      title: 'Too many news: 3 news are held back',
      body: why,
      url: 'https://status.example/console',
      tag: 'nudge-held-back',
    },
  ]);
  await resetNotifierFuse(app.ctx());
  await round(1_000);
  expect(mailed()).toHaveLength(2);
  mail.received.length = 0;
  await news(21);
  await round(UNDO_MS);
  await round(1_000);
  expect(mailed()).toEqual([
    ['editor@signet.example', '[Too many news] 1 piece of news is held back – Status'],
    ['owner@signet.example', '[Too many news] 1 piece of news is held back – Status'],
  ]);
});

test('and not any more once an operator has said that they are meant', async () => {
  await news(21);
  const back = await mail.away();
  await round(UNDO_MS);
  await round(1_000);
  const noted = () => app.ctx().db.findBy(Delivery, { subject: 'nudge-held-back' });
  expect(await noted()).toMatchObject([{ state: 'WAITING' }]);
  await resetNotifierFuse(app.ctx());
  await back();
  await round(MINUTE);
  expect(await noted()).toMatchObject([{ state: 'DROPPED' }]);
  expect(mail.received).toEqual([]);
});
