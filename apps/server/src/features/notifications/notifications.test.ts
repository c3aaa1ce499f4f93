import { setImmediate as nextTurn } from 'node:timers/promises';
import { CHANNELS } from '@signet/domain/subscription';
import { MOST_ATTEMPTS } from '@signet/domain/retry';
import type { Visibility } from '@signet/domain/visibility';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aComponent, aGroup, aMaintenance, anIncident, aSubscriber } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { tellNews } from '../../../test/telling.js';
import type { EntityManager } from 'typeorm';
import type { Component } from '../components/component.entity.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { deleteIncident } from '../incidents/delete-incident.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { updateIncident } from '../incidents/update-incident.js';
import { moveMaintenance } from '../maintenances/move-maintenance.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { DeliveryFailure, type Letter } from './channel-sender.js';
import { claimDeliveries, CLAIM_MS } from './claim-deliveries.js';
import { Delivery } from './delivery.entity.js';
import { expandNotices } from './expand-notices.js';
import { forgetOldNotices } from './forget-old-notices.js';
import { noteNews, UNDO_MS } from './note-news.js';
import { Notice } from './notice.entity.js';
import { resendDelivery } from './resend-delivery.js';
import { settleDeliveries } from './settle-deliveries.js';

let app: TestApp;
let now: Date;
let sent: Letter[];
let fails: (letter: Letter) => void;
let api: Component;
let secret: Component;

beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  app = await startTestApp({ now: () => now });
  sent = [];
  fails = () => undefined;
  const send = async (letter: Letter) => {
    fails(letter);
    sent.push(letter);
  };
  for (const channel of CHANNELS) app.services.channels.set(channel, { concurrency: 4, send });
  api = await aComponent(app.ctx(), { name: 'API', groupId: String((await aGroup(app.ctx())).id) });
  const inner = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
  secret = await aComponent(app.ctx(), { name: 'Ledger', groupId: String(inner.id) });
});
afterEach(() => app.close());

const subscriber = (more: Partial<Subscriber> = {}, topics: Parameters<typeof aSubscriber>[2] = []) =>
  aSubscriber(app.ctx(), more, topics);

/** Everything that is due once so much time has passed. */
async function round(afterMs = UNDO_MS): Promise<void> {
  now = new Date(now.getTime() + afterMs);
  await tellNews(app);
}

const write: EntityManager['update'] = (...change) => app.services.database.transaction((tx) => tx.update(...change));
const ledger = () => app.ctx().db.find(Delivery, { order: { id: 'ASC' } });
const states = async () => (await ledger()).map(({ state }) => state);
/** Several go out at once: in the order of their receivers. */
const tellers = () =>
  sent
    .toSorted((a, b) => a.subscriber.id - b.subscriber.id)
    .map(({ subscriber: { address }, announcement }) => [address, announcement.state]);
const incident = (more: Parameters<typeof anIncident>[1] = {}) => anIncident(app.ctx(), { title: 'Errors', ...more });
const update = (id: number, status: 'IDENTIFIED' | 'RESOLVED', notify = true) =>
  postIncidentUpdate(app.ctx(), String(id), { status, message: 'We **know**.', notify });

test('whoever subscribed is told once, and the ledger says so', async () => {
  const { id } = await subscriber({ address: 'a@example.com' });
  const { id: incidentId } = await incident({ impacts: [{ componentId: String(api.id), status: 'MAJOR_OUTAGE' }] });
  await round();
  await round();
  expect(tellers()).toEqual([['a@example.com', 'Investigating']]);
  expect(sent[0]?.announcement).toMatchObject({
    kind: 'INCIDENT',
    subject: `incident:${incidentId}`,
    title: 'Errors',
    components: [{ name: 'API', status: 'MAJOR_OUTAGE' }],
    url: `https://status.example/incidents/${incidentId}`,
  });
  expect(await ledger()).toMatchObject([{ subscriberId: id, state: 'SENT', attempts: 1, problem: null }]);
});

test('what goes out while others are written down is written down too', async () => {
  for (let n = 0; n < 60; n += 1) await subscriber({ address: `${n}@example.com` });
  const send = async (letter: Letter) => {
    await nextTurn();
    sent.push(letter);
  };
  app.services.channels.set('EMAIL', { concurrency: 7, send });
  await incident();
  await round();
  expect(new Set(await states())).toEqual(new Set(['SENT']));
  await round(CLAIM_MS);
  expect(sent).toHaveLength(60);
});

test('nobody is told of what is not to be told, nor of what was before they came', async () => {
  const { id } = await incident({ notify: false });
  await update(id, 'IDENTIFIED', false);
  await round();
  await incident();
  await round();
  await subscriber();
  await round();
  expect(await ledger()).toEqual([]);
});

test('what is taken back in time is told to nobody', async () => {
  await subscriber();
  const { id } = await incident();
  await round(UNDO_MS - 1);
  await deleteIncident(app.ctx(), String(id));
  await round();
  expect(sent).toEqual([]);
});

test('what becomes hidden before it goes out is told to nobody', async () => {
  await subscriber();
  const { id } = await incident();
  fails = () => {
    throw new Error('connect ECONNREFUSED');
  };
  await round();
  await updateIncident(app.ctx(), String(id), { visibility: 'HIDDEN' });
  fails = () => undefined;
  await round(60_000);
  expect(sent).toEqual([]);
  expect(await ledger()).toMatchObject([{ state: 'DROPPED' }]);
});

test('of several updates that somebody has not got yet the newest will do', async () => {
  await subscriber({ address: 'a@example.com' });
  const { id } = await incident();
  await update(id, 'IDENTIFIED');
  await update(id, 'RESOLVED');
  await round();
  expect(tellers()).toEqual([['a@example.com', 'Resolved']]);
  expect(await states()).toEqual(['SUPERSEDED', 'SUPERSEDED', 'SENT']);
});

const EVERYTHING = { incidents: true, maintenances: true, componentStatuses: true };
const NOTHING = { incidents: false, maintenances: false, componentStatuses: false };

test('each gets what they chose, and nothing else', async () => {
  const topics = { wholePage: false, ...EVERYTHING };
  await subscriber({ address: 'page' });
  await subscriber({ address: 'api', ...topics }, [{ kind: 'COMPONENT', targetId: api.id }]);
  await subscriber({ address: 'group', ...topics }, [{ kind: 'GROUP', targetId: api.groupId ?? 0 }]);
  await subscriber({ address: 'other', ...topics }, [{ kind: 'COMPONENT', targetId: secret.id }]);
  await subscriber({ address: 'work only', ...NOTHING, maintenances: true });
  await subscriber({ address: 'unconfirmed', confirmedAt: null });
  await subscriber({ address: 'quarantined', quarantinedAt: now });
  const impacts = [{ componentId: String(api.id), status: 'DEGRADED_PERFORMANCE' as const }];
  const { id } = await incident({ impacts });
  await subscriber({ address: 'this incident', wholePage: false, ...NOTHING }, [{ kind: 'INCIDENT', targetId: id }]);
  await round();
  expect(tellers().map(([address]) => address)).toEqual(['page', 'api', 'group', 'this incident']);
  sent = [];
  const work = await aMaintenance(app.ctx(), {
    components: [{ componentId: String(api.id), status: 'UNDER_MAINTENANCE' }],
  });
  await round();
  expect(tellers().map(([address]) => address)).toEqual(['page', 'api', 'group', 'work only']);
  sent = [];
  await moveMaintenance(app.ctx(), String(work.id), 'cancel');
  await setComponentStatus(app.ctx(), String(secret.id), 'PARTIAL_OUTAGE');
  await round();
  expect(tellers()).toEqual(['page', 'api', 'group', 'work only'].map((address) => [address, 'Cancelled']));
});

test('a group takes its later components along', async () => {
  const { groupId } = api;
  await subscriber({ wholePage: false }, [{ kind: 'GROUP', targetId: groupId ?? 0 }]);
  const later = await aComponent(app.ctx(), { groupId: String(groupId) });
  await incident({ impacts: [{ componentId: String(later.id), status: 'MAJOR_OUTAGE' }] });
  await round();
  expect(sent).toHaveLength(1);
});

test.each<[Visibility, string[]]>([
  ['PUBLIC', ['visitor', 'member']],
  ['AUTHENTICATED', ['member']],
  ['HIDDEN', []],
])('of an incident that is %s only those are told who may see it: %j', async (visibility, told) => {
  await subscriber({ address: 'visitor' });
  await subscriber({ address: 'member', audience: 'SIGNED_IN', personId: 1 });
  await subscriber({ address: 'gone', audience: 'SIGNED_IN', personId: 999 });
  const impacts = [api, secret].map(({ id }) => ({ componentId: String(id), status: 'MAJOR_OUTAGE' as const }));
  await incident({ visibility, impacts });
  await round();
  expect(tellers().map(([address]) => address)).toEqual(told);
  for (const {
    subscriber: { audience },
    announcement,
  } of sent) {
    const names = announcement.components.map(({ name }) => name);
    expect(names).toEqual(audience === 'PUBLIC' ? ['API'] : ['API', 'Ledger']);
  }
});

test('what fails is tried again, later each time, and given up in the end; others get theirs', async () => {
  await subscriber({ address: 'broken' });
  await subscriber({ address: 'fine' });
  fails = ({ subscriber: { address } }) => {
    if (address === 'broken') throw new Error('connect ECONNREFUSED');
  };
  await incident();
  await round();
  const [first] = await ledger();
  expect(first).toMatchObject({ state: 'WAITING', attempts: 1, problem: 'connect ECONNREFUSED' });
  for (let day = 0; day < 12; day += 1) await round(30 * 3_600_000);
  expect(await ledger()).toMatchObject([
    { state: 'FAILED', attempts: MOST_ATTEMPTS },
    { state: 'SENT', attempts: 1 },
  ]);
  expect(tellers()).toEqual([['fine', 'Investigating']]);
});

test('a receiver that asks for time gets it, one that will never take it is left alone', async () => {
  await subscriber({ address: 'busy' });
  await subscriber({ address: 'gone' });
  fails = ({ subscriber: { address } }) => {
    throw address === 'busy'
      ? new DeliveryFailure('answered 429', { retryAfterMs: 3_600_000 })
      : new DeliveryFailure('answered 410', { isFinal: true });
  };
  await incident();
  await round();
  const [busy, gone] = await ledger();
  expect(gone).toMatchObject({ state: 'FAILED', attempts: 1 });
  expect(busy?.dueAt.getTime()).toBeGreaterThanOrEqual(now.getTime() + 3_600_000);
});

test('two workers share what is due, and what a dead one had is taken up by another', async () => {
  for (let n = 0; n < 30; n += 1) await subscriber({ channel: 'WEBHOOK' });
  await incident();
  for (const channel of CHANNELS) app.services.channels.delete(channel);
  await round();
  const claims = await Promise.all([1, 2, 3].map(() => claimDeliveries(app.asSystem('test'), 'WEBHOOK', 15)));
  const ids = claims.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(15);
  now = new Date(now.getTime() + CLAIM_MS);
  const again = await claimDeliveries(app.asSystem('test'), 'WEBHOOK', 100);
  expect(again).toHaveLength(30);
  const [late] = claims.flat();
  if (late) await settleDeliveries(app.asSystem('test'), [{ delivery: late, kind: 'dropped', why: 'late' }]);
  expect((await ledger()).every(({ state }) => state === 'SENDING')).toBe(true);
});

test('what has waited for its turn too long is given back: another worker may have it by then', async () => {
  for (let n = 0; n < 6; n += 1) await subscriber();
  await incident();
  let begun = 0;
  fails = () => {
    begun += 1;
    // Each takes so long that only the first ones of a claim begin in time.
    if (begun === 4) now = new Date(now.getTime() + CLAIM_MS - 1_000);
  };
  await round();
  expect(sent).toHaveLength(4);
  await round(0);
  expect(sent).toHaveLength(6);
  expect((await ledger()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(Array(6).fill('SENT 1'));
  expect((await ledger()).map(({ fence }) => fence).toSorted((a, b) => a - b)).toEqual([1, 1, 1, 1, 2, 2]);
});

test('trouble of our own that outlasts all attempts is held against no receiver', async () => {
  const { id } = await subscriber();
  fails = () => {
    throw new DeliveryFailure('connect ECONNREFUSED', { isOurs: true });
  };
  for (let n = 0; n < 3; n += 1) await incident();
  for (let day = 0; day < 12; day += 1) await round(30 * 3_600_000);
  expect(await states()).toEqual(['FAILED', 'FAILED', 'FAILED']);
  const { failures, quarantinedAt } = await app.ctx().db.findOneByOrFail(Subscriber, { id });
  expect([failures, quarantinedAt]).toEqual([0, null]);
});

test('what was told ninety days ago is forgotten, and nothing else', async () => {
  for (let n = 0; n < 3; n += 1) await subscriber();
  await incident();
  await round();
  const [first] = await app.ctx().db.find(Notice);
  now = new Date(now.getTime() + 90 * 24 * 3_600_000 + 1);
  await incident();
  await round();
  await forgetOldNotices(app.asSystem('test'));
  const left = await app.ctx().db.find(Notice);
  expect(left).toHaveLength(1);
  expect(left[0]?.id).not.toBe(first?.id);
  expect((await ledger()).map(({ noticeId, state }) => [noticeId, state])).toEqual(
    Array.from({ length: 3 }, () => [left[0]?.id, 'SENT']),
  );
});

test('what was being sent when something newer came is not sent after it', async () => {
  await subscriber();
  const { id } = await incident();
  fails = () => {
    throw new Error('connect ECONNREFUSED');
  };
  await round();
  const claimed = await claimDeliveries(app.asSystem('test'), 'EMAIL', 10);
  expect(claimed).toEqual([]);
  now = new Date(now.getTime() + 10_000);
  const [sending] = await claimDeliveries(app.asSystem('test'), 'EMAIL', 10);
  await update(id, 'IDENTIFIED');
  now = new Date(now.getTime() + UNDO_MS);
  await noteNews(app.asSystem('test'));
  await expandNotices(app.asSystem('test'));
  const failure = new DeliveryFailure('answered 500');
  const attempt = { at: now, ms: 1, status: 500 };
  if (sending) await settleDeliveries(app.asSystem('test'), [{ delivery: sending, kind: 'failed', failure, attempt }]);
  fails = () => undefined;
  for (let n = 0; n < 3; n += 1) await round(600_000);
  expect(tellers()).toEqual([[expect.any(String), 'Identified']]);
  expect(await states()).toEqual(['SUPERSEDED', 'SENT']);
  const [old] = await ledger();
  await write(Delivery, old?.id ?? 0, { state: 'FAILED' });
  await expect(resendDelivery(app.ctx(), String(old?.id))).rejects.toThrow(
    'Something newer of the same has come since.',
  );
});

test('what waits for a receiver in quarantine can be sent again once that is lifted', async () => {
  const { id } = await subscriber();
  await incident();
  fails = () => {
    throw new Error('connect ECONNREFUSED');
  };
  await round();
  await write(Subscriber, id, { quarantinedAt: now });
  await round(600_000);
  expect(await ledger()).toMatchObject([{ state: 'FAILED', problem: 'the receiver is in quarantine' }]);
  fails = () => undefined;
  await write(Subscriber, id, { quarantinedAt: null });
  const [delivery] = await ledger();
  await resendDelivery(app.ctx(), String(delivery?.id));
  await round(1_000);
  expect(await states()).toEqual(['SENT']);
});

test('a receiver that asks for time is told nothing else before it is over', async () => {
  await subscriber();
  await incident();
  fails = () => {
    throw new DeliveryFailure('answered 429', { retryAfterMs: 3_600_000 });
  };
  await round();
  await incident({ title: 'Another' });
  await round();
  await incident({ title: 'And one more' });
  await round();
  const dueTimes = (await ledger()).map(({ dueAt }) => dueAt.getTime());
  expect(Math.min(...dueTimes)).toBeGreaterThanOrEqual(now.getTime() + 3_500_000);
});
