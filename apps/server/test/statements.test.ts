import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntityManager } from 'typeorm';
import { postIncidentUpdate } from '../src/features/incidents/post-incident-update.js';
import { DeliveryAttempt } from '../src/features/notifications/delivery-attempt.entity.js';
import { Delivery } from '../src/features/notifications/delivery.entity.js';
import { Notice } from '../src/features/notifications/notice.entity.js';
import type { Client } from './client.js';
import { aComponent, aGroup, aMaintenance, aMetric, anIncident, aSubscriber, aTemplate } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';

const IMPACTS = 'impacts { status component { name status group { name } } }';
const INCIDENT = `id title ${IMPACTS} updates { messageHtml ${IMPACTS} }`;
const MAINTENANCE = 'id title components { status component { name status } } updates { messageHtml }';
const COMPONENT = 'id name status statusSince group { id } history { uptime days { worst } }';

const DOCUMENTS = {
  'the page': `{ statusPage {
    revision indicator headline site { name aboutHtml }
    groups { name status components { ${COMPONENT} } } components { ${COMPONENT} }
    activeIncidents { ${INCIDENT} } maintenances { ${MAINTENANCE} } metrics { name latest series { at value } }
    timeline { date incidents { ${INCIDENT} } maintenances { ${MAINTENANCE} } }
  } }`,
  'a month': `{ statusPage { month {
    previous next component { ${COMPONENT} }
    days { date incidents { ${INCIDENT} worstImpacts { status component { name } } } maintenances { ${MAINTENANCE} } }
  } } }`,
  'a month of one component': `{ statusPage { month(componentId: "1") {
    previous next component { ${COMPONENT} } days { incidents { ${INCIDENT} } maintenances { ${MAINTENANCE} } }
  } } }`,
  'a search': `{
    incidents(first: 100, filter: { search: "incident looking" }) { totalCount nodes { ${INCIDENT} } }
    maintenances(first: 100, filter: { search: "maintenance disks" }) { totalCount nodes { ${MAINTENANCE} } }
  }`,
  'the groups': `{ componentGroups { name status components { ${COMPONENT} } } }`,
  'the components': `{ components(first: 100) { totalCount nodes { ${COMPONENT} } } }`,
  'the incidents': `{ incidents(first: 100) { totalCount nodes { ${INCIDENT} } } }`,
  'the templates': `{ templates(first: 100) { totalCount nodes { name variables { name } ${IMPACTS} } } }`,
  'what became of the news': `{
    incidents(first: 100) { nodes { updates { id telling { sent failed groups { reason count } } } } }
    maintenances(first: 100) { nodes { updates { id telling { sent failed groups { reason count } } } } }
  }`,
  'the maintenances': `{ maintenances(first: 100) { totalCount nodes { ${MAINTENANCE} } } }`,
};

const ATTEMPTS = 'attemptHistory { at ms outcome status problem }';
/** For those who set endpoints up. */
const OF_RECEIVERS = {
  'what an endpoint was told': `{ webhookDeliveries(endpointId: "1", first: 100) { title state ${ATTEMPTS} } }`,
  'what a subscriber was told': `{ subscriberDeliveries(subscriberId: "2", first: 100) { title state ${ATTEMPTS} } }`,
  'who could not be told': `{ failedDeliveries(noticeId: "1", first: 100) { address problem ${ATTEMPTS} } }`,
};

let app: TestApp;
let owner: Client;

beforeAll(async () => {
  app = await startTestApp();
  owner = await app.owner();
  await aSubscriber(app.ctx(), { channel: 'WEBHOOK', address: 'https://hooks.example/1', createdBy: 'Ada' });
  await aSubscriber(app.ctx());
});
afterAll(() => app.close());

/** Of everything so many more, all woven together. */
async function grow(count: number): Promise<void> {
  const ctx = app.ctx();
  const begun = new Date(Date.now() - 60_000);
  for (let n = 0; n < count; n += 1) {
    const group = await aGroup(ctx);
    const [grouped, alone] = [await aComponent(ctx, { groupId: String(group.id) }), await aComponent(ctx)];
    const impacts = [grouped, alone].map(({ id }) => ({ componentId: String(id), status: 'PARTIAL_OUTAGE' as const }));
    const { id } = await anIncident(ctx, { impacts, startedAt: begun });
    await postIncidentUpdate(ctx, String(id), { status: 'IDENTIFIED', message: 'Found it.', impacts, notify: true });
    await aMaintenance(ctx, { components: impacts });
    await aMaintenance(ctx, { components: impacts, plannedStart: begun });
    await aMetric(ctx);
    await aTemplate(ctx, { impacts });
    await app.services.database.transaction((db) => deliver(db, id));
  }
}

/** The endpoint, the subscriber and somebody else are told of an incident, and each of it fails twice. */
async function deliver(db: EntityManager, incidentId: number): Promise<void> {
  const at = new Date();
  const subject = `incident:${incidentId}`;
  const news = { kind: 'INCIDENT' as const, incidentId, updateId: 1 };
  const made = { eventId: 1_000_000 + incidentId, occasion: null, subject, at, dueAt: at, expandedAt: at };
  const notice = await db.save(db.create(Notice, { ...made, news }));
  const others = 1_000 + incidentId;
  const receivers = [
    [notice.id, 1],
    [notice.id, 2],
    [1, others],
  ];
  for (const [noticeId, subscriberId] of receivers) {
    const to = { noticeId, subscriberId, channel: 'WEBHOOK', subject, dueAt: at } as const;
    const { id: deliveryId } = await db.save(db.create(Delivery, { ...to, state: 'FAILED', endedAt: at }));
    const attempt = { deliveryId, at, ms: 8_000, outcome: 'FAILED', status: null, problem: 'no answer' } as const;
    await db.insert(DeliveryAttempt, [attempt, attempt]);
  }
}

/** What the server asks on its own account meanwhile: what is due, and what is new in the log. */
const OWN_ACCOUNT = /autoStart.? = |autoComplete.? = |FROM .events. |nextAt.? <= /;

async function countFor(client: Client, document: string): Promise<number> {
  const statements = await app.statements(() => client.ask(document));
  return statements.filter((statement) => !OWN_ACCOUNT.test(statement)).length;
}

test('a query takes as many statements for forty of everything as for three', async () => {
  const counts = async () => {
    const all: Record<string, number> = {};
    for (const [name, document] of Object.entries(DOCUMENTS)) {
      all[`${name}, anonymous`] = await countFor(app.anonymous(), document);
      all[`${name}, signed in`] = await countFor(owner, document);
    }
    for (const [name, document] of Object.entries(OF_RECEIVERS)) all[name] = await countFor(owner, document);
    return all;
  };
  await grow(3);
  const few = await counts();
  await grow(37);
  expect(await counts()).toEqual(few);
  for (const count of Object.values(few)) expect(count).toBeGreaterThan(0);
});

test('an answer that is counted is a full one', async () => {
  const { statusPage } = await app.anonymous().ask(DOCUMENTS['the page']);
  expect(statusPage.groups).toHaveLength(40);
  expect(statusPage.activeIncidents[39].updates[0].impacts).toHaveLength(2);
  expect(statusPage.maintenances).toHaveLength(80);
  for (const document of Object.values(OF_RECEIVERS)) {
    const [listed] = Object.values(await owner.ask(document));
    expect(listed.length).toBeGreaterThanOrEqual(40);
    expect(listed[39].attemptHistory).toHaveLength(2);
  }
});
