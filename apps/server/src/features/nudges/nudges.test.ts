import { IsNull, Not } from 'typeorm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { aMaintenance, anIncident, aPerson, aSubscriber, aToken } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { MailServer } from '../../../test/mail-server.js';
import { PushService } from '../../../test/push-service.js';
import { tellNews } from '../../../test/telling.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { parseSmtpUrl } from '../mail/smtp-server.js';
import { deleteIncident } from '../incidents/delete-incident.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { updateIncident } from '../incidents/update-incident.js';
import { moveMaintenance } from '../maintenances/move-maintenance.js';
import { updateMaintenance } from '../maintenances/update-maintenance.js';
import { DeliveryFailure } from '../notifications/channel-sender.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { Notice } from '../notifications/notice.entity.js';
import { Person } from '../people/person.entity.js';
import { updateSite } from '../site/update-site.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { dueNudges } from './due-nudges.js';
import { noteNudges } from './note-nudges.js';

const MINE = '{ myNotifications { byMail email mailFails browsers { id service gone } } }';
const BY_MAIL = 'mutation ($on: Boolean!) { setMailNudges(on: $on) { byMail } }';
const ADD = 'mutation ($browser: PushSubscriptionInput!) { addNudgeBrowser(browser: $browser) { id token } }';
const REMOVE = 'mutation ($id: ID!) { removeNudgeBrowser(id: $id) { browsers { id } } }';
const RENEW =
  'mutation ($token: String!, $browser: PushSubscriptionInput!) { renewBrowser(token: $token, browser: $browser) }';
const SUBSCRIBE = 'mutation ($input: SubscribeBrowserInput!) { subscribeBrowser(input: $input) }';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

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

/** Everything that is due once so much time has passed. */
async function round(afterMs = 0): Promise<void> {
  now = after(afterMs);
  await noteNudges(app.asSystem('test'));
  await tellNews(app);
}

/** What operators were mailed, each with the address that it went to. */
const mailed = () =>
  mail.received
    .map(({ to, mail: { subject } }) => [...to, subject])
    .filter(([, subject]) => /^\[(Update due|No update|Not started)\]/.test(String(subject)));
const subjects = () => mailed().map(([, subject]) => String(subject));
const incident = (more: Parameters<typeof anIncident>[1] = {}) =>
  anIncident(app.ctx(), { title: 'Errors', notify: false, ...more });
const update = (id: number, more: { nextUpdateBy?: Date } = {}) =>
  postIncidentUpdate(app.ctx(), String(id), { status: 'IDENTIFIED', message: 'We know.', notify: false, ...more });
const work = (more: Parameters<typeof aMaintenance>[1] = {}) =>
  aMaintenance(app.ctx(), {
    title: 'Disks',
    autoStart: false,
    notify: false,
    plannedStart: after(HOUR),
    plannedEnd: after(2 * HOUR),
    ...more,
  });

describe('a promised update', () => {
  test('is asked for ten minutes before it is due, once', async () => {
    const { id } = await incident({ nextUpdateBy: after(HOUR) });
    await round(50 * MINUTE - 1);
    expect(mailed()).toEqual([]);
    await round(1);
    await round(MINUTE);
    await round(20 * MINUTE);
    expect(mailed()).toEqual([['owner@signet.example', '[Update due] Errors – Status']]);
    const text = mail.received[0]?.mail.text ?? '';
    expect(text).toContain('Visitors were promised the next update by 22 November 2026 at 13:00 UTC.');
    expect(text).toContain(`https://status.example/console/incidents/${id}?compose=${id}&as=update`);
    expect(text).toContain('https://status.example/console/me/notifications');
    expect(text).not.toContain('unsubscribe');
    expect(mail.received[0]?.mail.headers.has('list-unsubscribe')).toBe(false);
  });

  test('that was moved is asked for at its new time only', async () => {
    const { id } = await incident({ nextUpdateBy: after(HOUR) });
    const moved = after(90 * MINUTE);
    now = after(40 * MINUTE);
    await updateIncident(app.ctx(), String(id), { nextUpdateBy: moved });
    await round(30 * MINUTE);
    expect(mailed()).toEqual([]);
    await round(10 * MINUTE);
    expect(subjects()).toEqual(['[Update due] Errors – Status']);
  });

  test('that was kept, moved, or is of an incident that is gone or hidden meanwhile, is not asked for', async () => {
    const dueBy = after(HOUR);
    const made = [];
    for (const _ of [1, 2, 3, 4]) made.push((await incident({ nextUpdateBy: dueBy })).id);
    const [kept = 0, moved = 0, gone = 0, hidden = 0] = made;
    now = after(51 * MINUTE);
    await noteNudges(app.asSystem('test'));
    await update(kept);
    await updateIncident(app.ctx(), String(moved), { nextUpdateBy: after(3 * HOUR) });
    await deleteIncident(app.ctx(), String(gone));
    await updateIncident(app.ctx(), String(hidden), { visibility: 'HIDDEN' });
    await tellNews(app);
    expect(mailed()).toEqual([]);
    expect(await app.ctx().db.find(Delivery)).toHaveLength(4);
    expect(await app.ctx().db.findBy(Delivery, { state: 'DROPPED' })).toHaveLength(4);
  });

  test('of a draft is not asked for', async () => {
    await incident({ nextUpdateBy: after(HOUR), visibility: 'HIDDEN' });
    await round(55 * MINUTE);
    expect(mailed()).toEqual([]);
  });
});

describe('an open incident without an update', () => {
  test('is spoken of after two hours, once a silence', async () => {
    const { id } = await incident();
    await round(2 * HOUR - 1);
    expect(mailed()).toEqual([]);
    await round(1);
    await round(5 * HOUR);
    expect(subjects()).toEqual(['[No update] Errors – Status']);
    expect(mail.received[0]?.mail.text).toContain('its last update is of 22 November 2026 at 12:00 UTC');
    await update(id);
    await round(2 * HOUR - 1);
    expect(subjects()).toHaveLength(1);
    await round(1);
    expect(subjects()).toHaveLength(2);
  });

  test('is spoken of after as many hours as the site says, or never', async () => {
    await updateSite(app.ctx(), { nudgeAfterHours: 5 });
    await incident();
    await round(5 * HOUR - 1);
    expect(mailed()).toEqual([]);
    await updateSite(app.ctx(), { nudgeAfterHours: null });
    await round(10 * HOUR);
    expect(mailed()).toEqual([]);
    await updateSite(app.ctx(), { nudgeAfterHours: 1 });
    await round();
    await updateSite(app.ctx(), { nudgeAfterHours: 2 });
    await round();
    expect(subjects()).toEqual(['[No update] Errors – Status']);
  });

  test('is not, while the promised one is ahead, when it is resolved, or when it is told of afterwards', async () => {
    await incident({ nextUpdateBy: after(10 * HOUR) });
    const { id } = await incident();
    await incident({ startedAt: new Date(now.getTime() - 5 * HOUR) });
    await round(HOUR);
    expect(mailed()).toEqual([]);
    await postIncidentUpdate(app.ctx(), String(id), { status: 'RESOLVED', message: 'It works.', notify: false });
    await round(HOUR);
    expect(subjects()).toEqual(['[No update] Errors – Status']);
  });

  test('that was updated before the mail got through is not spoken of', async () => {
    const { id } = await incident();
    const back = await mail.away();
    await round(2 * HOUR);
    await update(id);
    await back();
    await round(HOUR);
    expect(mailed()).toEqual([]);
    expect(await app.ctx().db.find(Delivery)).toMatchObject([{ state: 'DROPPED' }]);
  });

  test('for days is old when it is found', async () => {
    await incident();
    await round(26 * HOUR);
    expect(mailed()).toEqual([]);
  });
});

describe('a maintenance that somebody has to start', () => {
  test('is spoken of five minutes late, once a planned start', async () => {
    const { id } = await work();
    await round(65 * MINUTE - 1);
    expect(mailed()).toEqual([]);
    await round(1);
    await round(10 * MINUTE);
    expect(mailed()).toEqual([['owner@signet.example', '[Not started] Disks – Status']]);
    expect(mail.received[0]?.mail.text).toContain(`https://status.example/console/maintenance/${id}`);
    await updateMaintenance(app.ctx(), String(id), { plannedStart: after(HOUR), plannedEnd: after(2 * HOUR) });
    await round(64 * MINUTE);
    expect(subjects()).toHaveLength(1);
    await round(MINUTE);
    expect(subjects()).toHaveLength(2);
  });

  test('is not where it starts by itself, was started or cancelled, or is a draft', async () => {
    const started = await work();
    const cancelled = await work();
    await work({ autoStart: true });
    await work({ visibility: 'HIDDEN' });
    now = after(66 * MINUTE);
    await noteNudges(app.asSystem('test'));
    await moveMaintenance(app.ctx(), String(started.id), 'start', undefined);
    await moveMaintenance(app.ctx(), String(cancelled.id), 'cancel', undefined);
    await round();
    expect(mailed()).toEqual([]);
    expect(await app.ctx().db.findBy(Notice, { occasion: Not(IsNull()) })).toHaveLength(2);
  });
});

describe('nobody is nudged twice', () => {
  test('by processes that look at the same moment, nor by a clock that steps', async () => {
    await incident({ nextUpdateBy: after(HOUR) });
    await work();
    now = after(3 * HOUR);
    await Promise.all(Array.from({ length: 5 }, () => noteNudges(app.asSystem('test'))));
    await round();
    const first = subjects().toSorted();
    expect(first).toEqual([
      '[No update] Errors – Status',
      '[Not started] Disks – Status',
      // Of two about one incident the newer is enough.
    ]);
    for (const ms of [-2 * HOUR, 2 * HOUR, -3 * HOUR, HOUR, 2 * HOUR]) await round(ms);
    expect(subjects().toSorted()).toEqual(first);
  });
});

describe('who is nudged', () => {
  let people: Record<'EDITOR' | 'ADMIN' | 'VIEWER', Client>;
  const addresses = () => mailed().map(([to]) => String(to).replace(/\d+/, ''));
  const addressed = async () => {
    mail.received.length = 0;
    const { id } = await incident();
    await round(2 * HOUR);
    await deleteIncident(app.ctx(), String(id));
    return addresses().toSorted();
  };

  beforeEach(async () => {
    people = {
      EDITOR: await aPerson(app, 'EDITOR'),
      ADMIN: await aPerson(app, 'ADMIN'),
      VIEWER: await aPerson(app, 'VIEWER'),
    };
  });

  test('are those who may act, and no visitor, subscriber or endpoint', async () => {
    await aSubscriber(app.ctx(), { address: 'visitor@example.com' });
    await aSubscriber(app.ctx(), { channel: 'WEBHOOK', address: `${service.origin}/hook` });
    expect(await addressed()).toEqual(['admin@signet.example', 'editor@signet.example', 'owner@signet.example']);
    const nudged = await app.ctx().db.findBy(Subscriber, { purpose: 'NUDGES' });
    expect(nudged).toHaveLength(3);
    await anIncident(app.ctx(), { title: 'News' });
    await round(10_000);
    const news = mail.received.filter(({ mail: { subject } }) => subject?.includes('News'));
    expect(news.map(({ to }) => to)).toEqual([['visitor@example.com']]);
  });

  test('decide so for themselves', async () => {
    expect((await people.EDITOR.ask(MINE))['myNotifications']).toMatchObject({ byMail: true, browsers: [] });
    expect(await people.EDITOR.ask(BY_MAIL, { on: false })).toEqual({ setMailNudges: { byMail: false } });
    expect((await people.EDITOR.ask(MINE))['myNotifications']).toMatchObject({ byMail: false });
    expect((await people.ADMIN.ask(MINE))['myNotifications']).toMatchObject({ byMail: true });
    expect(await addressed()).toEqual(['admin@signet.example', 'owner@signet.example']);
    await people.EDITOR.ask(BY_MAIL, { on: true });
    expect(await addressed()).toHaveLength(3);
  });

  test('are no more those who may not act any more, also where it waits already', async () => {
    const { id } = await incident();
    const back = await mail.away();
    await round(2 * HOUR);
    await app.services.database.transaction(async (db) => {
      await db.update(Person, { role: 'ADMIN' }, { role: 'VIEWER' });
      await db.update(Person, { role: 'OWNER' }, { email: 'moved@signet.example' });
    });
    await people.EDITOR.ask(BY_MAIL, { on: false });
    await back();
    await round(MINUTE);
    expect(addresses()).toEqual(['owner@signet.example']);
    await deleteIncident(app.ctx(), String(id));
    expect(await addressed()).toEqual(['moved@signet.example']);
  });

  test('see and change nothing of others, and viewers and tokens nothing at all', async () => {
    const browser = service.browser();
    const { id } = (await people.EDITOR.ask(ADD, { browser }))['addNudgeBrowser'];
    expect((await people.ADMIN.ask(MINE))['myNotifications'].browsers).toEqual([]);
    expect((await people.ADMIN.refused(REMOVE, { id })).extensions.code).toBe('NOT_FOUND');
    for (const client of [people.VIEWER, await aToken(app, 'OWNER', ['READ'])])
      for (const [document, variables] of [
        [MINE, {}],
        [BY_MAIL, { on: false }],
        [ADD, { browser }],
        [REMOVE, { id }],
      ] as const)
        expect((await client.refused(document, variables)).extensions.code).toBe('FORBIDDEN');
  });

  test('hear of it in each of their browsers', async () => {
    const [laptop, phone] = [service.browser(), service.browser()];
    const added = (await people.EDITOR.ask(ADD, { browser: laptop }))['addNudgeBrowser'];
    const other = (await people.EDITOR.ask(ADD, { browser: phone }))['addNudgeBrowser'];
    await people.EDITOR.ask(BY_MAIL, { on: false });
    const { id } = await incident();
    await round(2 * HOUR);
    const expected = {
      title: 'No update: Errors',
      body: 'This incident is open, and its last update is of 22 November 2026 at 12:00 UTC.',
      url: `https://status.example/console/incidents/${id}?compose=${id}&as=update`,
      tag: `nudge-incident:${id}`,
    };
    expect([service.toldTo(laptop), service.toldTo(phone)]).toEqual([[expected], [expected]]);
    expect(service.received[0]?.headers).toMatchObject({ ttl: '3600', urgency: 'high' });
    await people.EDITOR.ask(REMOVE, { id: added.id });
    const moved = service.browser();
    await people.EDITOR.ask(RENEW, { token: other.token, browser: moved });
    expect((await people.EDITOR.ask(MINE))['myNotifications']).toEqual({
      byMail: false,
      email: expect.any(String),
      mailFails: false,
      browsers: [{ id: other.id, service: `127.0.0.1:${service.port}`, gone: false }],
    });
    await update(id);
    await round(2 * HOUR);
    expect([laptop, phone, moved].map((it) => service.toldTo(it).length)).toEqual([1, 1, 1]);
  });

  test('may be visitors in the same browser, and each is told their own', async () => {
    const browser = service.browser();
    await people.EDITOR.ask(ADD, { browser });
    const { subscribeBrowser: token } = await app.anonymous().ask(SUBSCRIBE, { input: { browser, wholePage: true } });
    await incident();
    await round(2 * HOUR);
    await anIncident(app.ctx(), { title: 'News' });
    await round(10_000);
    const titles = service.toldTo(browser).map((message) => (message as { title: string }).title);
    expect(titles).toEqual(['No update: Errors', 'Investigating: News']);
    await app.anonymous().ask('mutation ($token: String!) { unsubscribe(token: $token) }', { token });
    expect((await people.EDITOR.ask(MINE))['myNotifications'].browsers).toHaveLength(1);
  });
});

test('what waits for operators neither blows the fuse nor is held by it', async () => {
  for (let n = 0; n < 25; n += 1) await incident();
  await aSubscriber(app.ctx(), { address: 'visitor@example.com' });
  await round(2 * HOUR);
  expect(subjects()).toHaveLength(25);
  await anIncident(app.ctx(), { title: 'News' });
  await round(10_000);
  expect(mail.received.at(-1)).toMatchObject({ to: ['visitor@example.com'] });
  for (let n = 0; n < 25; n += 1) await anIncident(app.ctx());
  await round(10_000);
  const { notifierState } = await (await app.owner()).ask('{ notifierState { fuseBlownAt } }');
  expect(notifierState.fuseBlownAt).not.toBeNull();
  await work({ plannedStart: after(1_000), plannedEnd: after(HOUR) });
  await round(6 * MINUTE);
  expect(subjects()).toContain('[Not started] Disks – Status');
});

test('a channel that nudges nobody says so', async () => {
  await incident();
  const send = async () => {
    throw new DeliveryFailure('never');
  };
  app.services.channels.set('EMAIL', { concurrency: 1, send });
  await round(2 * HOUR);
  expect(await app.ctx().db.find(Delivery)).toMatchObject([
    { state: 'FAILED', problem: 'operators are not nudged this way' },
  ]);
});

test('nothing is looked for where nothing is open', async () => {
  await round();
  const asked = await app.statements(() => dueNudges(app.ctx()));
  expect(asked).toHaveLength(2);
});
