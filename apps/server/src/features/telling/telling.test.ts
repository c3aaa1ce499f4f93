import { CHANNELS } from '@signet/domain/subscription';
import type { EntityManager } from 'typeorm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { aMaintenance, anIncident, aPerson, aSubscriber, aToken } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { tellNews } from '../../../test/telling.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { postMaintenanceUpdate } from '../maintenances/post-maintenance-update.js';
import { DeliveryFailure, type Letter } from '../notifications/channel-sender.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { UNDO_MS } from '../notifications/note-news.js';
import { Notice } from '../notifications/notice.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';

const TELLING = `telling {
  noticeId dueAt isExpanded sent waiting failed leftOut lastSentAt nextAt groups { state reason count }
}`;
const INCIDENT = `query ($id: ID!) { incident(id: $id) { updates { id ${TELLING} } } }`;
const MAINTENANCE = `query ($id: ID!) { maintenance(id: $id) { updates { id ${TELLING} } } }`;
const RESEND = 'mutation ($id: ID!) { resendFailedDeliveries(noticeId: $id) }';

let app: TestApp;
let now: Date;
let sent: string[];
let fails: (address: string) => void;
let owner: Client;

beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  app = await startTestApp({ now: () => now });
  sent = [];
  fails = () => undefined;
  const send = async ({ subscriber: { address } }: Letter) => {
    fails(address);
    sent.push(address);
  };
  for (const channel of CHANNELS) app.services.channels.set(channel, { concurrency: 4, send });
  owner = await app.owner();
});
afterEach(() => app.close());

async function round(ms = UNDO_MS): Promise<void> {
  now = new Date(now.getTime() + ms);
  await tellNews(app);
}

const tellings = async (id: number, client = owner) =>
  (await client.ask(INCIDENT, { id })).incident.updates.map(({ telling }: { telling: unknown }) => telling);
const refuse = (...addresses: string[]) => {
  fails = (address) => {
    if (addresses.includes(address)) throw new DeliveryFailure('the server answered 404', { isFinal: true });
  };
};

test('an update says that it is to be told, whom it was told, and when', async () => {
  await aSubscriber(app.ctx(), { address: 'a' });
  await aSubscriber(app.ctx(), { address: 'b' });
  const { id } = await anIncident(app.ctx());
  const dueAt = new Date(now.getTime() + UNDO_MS).toISOString();
  const nothing = { sent: 0, waiting: 0, failed: 0, leftOut: 0, lastSentAt: null, nextAt: null, groups: [] };
  expect(await tellings(id)).toEqual([{ noticeId: null, dueAt, isExpanded: false, ...nothing }]);
  await round(600);
  expect(await tellings(id)).toEqual([{ noticeId: '1', dueAt, isExpanded: false, ...nothing }]);
  await round();
  const groups = [{ state: 'SENT', reason: null, count: 2 }];
  expect(await tellings(id)).toEqual([
    { noticeId: '1', dueAt, isExpanded: true, ...nothing, sent: 2, lastSentAt: now.toISOString(), groups },
  ]);
});

test('what waits, was given up or left out is counted by its reason', async () => {
  for (const address of ['gone', 'gone too', 'slow', 'fine']) await aSubscriber(app.ctx(), { address });
  const { id } = await anIncident(app.ctx());
  fails = (address) => {
    if (address.startsWith('gone')) throw new DeliveryFailure('the server answered 404', { isFinal: true });
    if (address === 'slow') throw new Error('connect ETIMEDOUT');
  };
  await round();
  const [first] = await tellings(id);
  expect(first).toMatchObject({ sent: 1, waiting: 1, failed: 2, leftOut: 0, nextAt: expect.anything() });
  expect(first.groups).toEqual(
    expect.arrayContaining([
      { state: 'FAILED', reason: 'the server answered 404', count: 2 },
      { state: 'WAITING', reason: 'connect ETIMEDOUT', count: 1 },
    ]),
  );
  await postIncidentUpdate(app.ctx(), String(id), { status: 'IDENTIFIED', message: 'Found.', notify: false });
  await postIncidentUpdate(app.ctx(), String(id), { status: 'MONITORING', message: 'Mended.', notify: true });
  await round();
  const [second, silent, before] = await tellings(id);
  expect(silent).toBeNull();
  expect(before).toMatchObject({ sent: 1, waiting: 0, failed: 2, leftOut: 1 });
  expect(second).toMatchObject({ sent: 1, failed: 2, waiting: 1 });
});

test('a word on planned work says so too, and what nobody was told says nothing', async () => {
  await aSubscriber(app.ctx());
  const { id } = await aMaintenance(app.ctx(), { notify: false });
  await postMaintenanceUpdate(app.ctx(), String(id), { message: 'Soon.', notify: true });
  await round();
  const { updates } = (await owner.ask(MAINTENANCE, { id })).maintenance;
  expect(updates.map(({ telling }: { telling: object | null }) => telling)).toMatchObject([{ sent: 1 }, null]);
});

test('it is for people who may oversee it, and stands on no page', async () => {
  await aSubscriber(app.ctx());
  const { id } = await anIncident(app.ctx());
  await round();
  expect(await tellings(id, await aPerson(app, 'EDITOR'))).toMatchObject([{ sent: 1 }]);
  const others = [
    app.anonymous(),
    await aPerson(app, 'VIEWER'),
    await aToken(app, 'OWNER', ['READ', 'INCIDENTS_WRITE']),
  ];
  for (const client of others) expect(await tellings(id, client)).toEqual([null]);
  const { statusPage } = await owner.ask(`{ statusPage { activeIncidents { updates { ${TELLING} } } } }`);
  expect(statusPage.activeIncidents).toEqual([{ updates: [{ telling: null }] }]);
});

test('all that an update could not tell is sent again at once, but to receivers in quarantine', async () => {
  for (const address of ['a', 'b', 'c', 'fine']) await aSubscriber(app.ctx(), { address });
  const { id } = await anIncident(app.ctx());
  refuse('a', 'b', 'c');
  await round();
  const quarantine = () =>
    app.services.database.transaction((db) => db.update(Subscriber, { address: 'c' }, { quarantinedAt: now }));
  await quarantine();
  const [{ noticeId }] = await tellings(id);
  const { failedDeliveries } = await owner.ask(
    'query ($id: ID!) { failedDeliveries(noticeId: $id) { address isQuarantined problem attempts } }',
    { id: noticeId },
  );
  expect(failedDeliveries).toMatchObject([
    { address: 'c', isQuarantined: true, problem: 'the server answered 404', attempts: 1 },
    { address: 'b', isQuarantined: false },
    { address: 'a' },
  ]);
  expect((await (await aPerson(app, 'EDITOR')).refused(RESEND, { id: noticeId })).extensions.code).toBe('FORBIDDEN');
  expect(await owner.ask(RESEND, { id: noticeId })).toEqual({ resendFailedDeliveries: 2 });
  sent = [];
  fails = () => undefined;
  await round(1);
  expect(sent.toSorted()).toEqual(['a', 'b']);
  expect(await tellings(id)).toMatchObject([{ sent: 3, failed: 1 }]);
  expect(await owner.ask(RESEND, { id: noticeId })).toEqual({ resendFailedDeliveries: 0 });
  expect((await owner.refused(RESEND, { id: '999' })).extensions.code).toBe('NOT_FOUND');
});

test('the overview names what could not be told lately, and where mails go', async () => {
  await aSubscriber(app.ctx(), { address: 'gone' });
  await aSubscriber(app.ctx(), { quarantinedAt: now });
  await aSubscriber(app.ctx(), { quarantinedAt: now, purpose: 'NUDGES' });
  await aSubscriber(app.ctx(), { quarantinedAt: now, channel: 'WEBHOOK', createdBy: 'an owner' });
  const { id } = await anIncident(app.ctx(), { title: 'Errors' });
  refuse('gone');
  await round();
  const ask = async () =>
    (
      await owner.ask(
        '{ notifierState { failed quarantined quarantinedEndpoints quarantinedReaders keepsMails failedNews { kind aboutId title failed problem } } }',
      )
    ).notifierState;
  const news = {
    kind: 'INCIDENT',
    aboutId: String(id),
    title: 'Errors',
    failed: 1,
    problem: 'the server answered 404',
  };
  expect(await ask()).toEqual({
    failed: 1,
    quarantined: 3,
    quarantinedEndpoints: 1,
    quarantinedReaders: 1,
    keepsMails: true,
    failedNews: [news],
  });
  now = new Date(now.getTime() + 8 * 24 * 3_600_000);
  owner = await app.owner();
  expect(await ask()).toMatchObject({ failed: 1, failedNews: [] });
  expect(await app.ctx().db.countBy(Delivery, { state: 'FAILED' })).toBe(1);
});

describe('what could not be told', () => {
  const FAILED = '{ notifierState { failedNews { title failed } } }';
  const failedNews = async () => (await owner.ask(FAILED)).notifierState.failedNews;
  const failing = async (...titles: string[]) => {
    const made = [];
    for (const title of titles) {
      made.push(await anIncident(app.ctx(), { title }));
      await round(11 * 60_000);
    }
    return made;
  };

  test('is named where somebody can be told again, and not for receivers in quarantine or gone', async () => {
    const [left, quarantined, gone] = [
      await aSubscriber(app.ctx(), { address: 'left' }),
      await aSubscriber(app.ctx(), { address: 'quarantined' }),
      await aSubscriber(app.ctx(), { address: 'gone' }),
    ];
    const fail = new DeliveryFailure('the server answered 550', { isFinal: true });
    fails = () => {
      throw fail;
    };
    await failing('Errors');
    expect(await failedNews()).toEqual([{ title: 'Errors', failed: 3 }]);
    const write = (fn: (db: EntityManager) => Promise<unknown>) => app.services.database.transaction(fn);
    await write((db) => db.update(Subscriber, quarantined.id, { quarantinedAt: now }));
    await write((db) => db.delete(Subscriber, gone.id));
    expect(await failedNews()).toEqual([{ title: 'Errors', failed: 1 }]);
    await write((db) => db.delete(Subscriber, left.id));
    expect(await failedNews()).toEqual([]);
  });

  test('is not hidden by what nobody may see any more, nor by nudges', async () => {
    await aSubscriber(app.ctx(), { address: 'a' });
    refuse('a');
    await failing('There', 'Also there');
    const notice = await app.ctx().db.findOneByOrFail(Notice, {});
    const reader = await app.ctx().db.findOneByOrFail(Subscriber, { address: 'a' });
    await app.services.database.transaction(async (db) => {
      for (let n = 0; n < 120; n += 1) {
        const { id: noticeId } = await db.save(
          db.create(Notice, {
            news: n % 2 ? { kind: 'SILENCE', incidentId: 1, updateId: n } : { ...notice.news, incidentId: 999 },
            eventId: n % 2 ? null : 10_000 + n,
            occasion: n % 2 ? `silence:1:${n}` : null,
            subject: n % 2 ? 'nudge-incident:1' : 'incident:999',
            at: now,
            dueAt: now,
            expandedAt: now,
          } as Partial<Notice>),
        );
        await db.insert(Delivery, {
          noticeId,
          subscriberId: reader.id,
          channel: 'EMAIL',
          subject: 'incident:999',
          state: 'FAILED',
          dueAt: now,
        });
      }
    });
    expect(await failedNews()).toEqual([
      { title: 'Also there', failed: 1 },
      { title: 'There', failed: 1 },
    ]);
  });
});
