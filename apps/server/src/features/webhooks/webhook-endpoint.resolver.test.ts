import { LIMITS } from '@signet/domain/limits';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Answer, Client } from '../../../test/client.js';
import { aComponent, aGroup, anIncident, aPerson, aSubscriber } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { deleteIncident } from '../incidents/delete-incident.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { Notice } from '../notifications/notice.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';

const FIELDS = `id channel url description audience wholePage incidents maintenances componentStatuses
  componentIds groupIds incidentId failures quarantinedAt previousSecretUntil createdAt updatedAt createdBy`;
const CREATE = `mutation ($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) { secret endpoint { ${FIELDS} } }
}`;
const UPDATE = `mutation ($id: ID!, $input: UpdateWebhookEndpointInput!) {
  updateWebhookEndpoint(id: $id, input: $input) { ${FIELDS} }
}`;
const ROTATE = `mutation ($id: ID!) { rotateWebhookSecret(id: $id) { secret endpoint { ${FIELDS} } } }`;
const TEST = 'mutation ($id: ID!) { sendTestWebhook(id: $id) { status problem } }';
const LIST = `{ webhookEndpoints { ${FIELDS} } }`;

let app: TestApp;
let admin: Client;

beforeAll(async () => {
  app = await startTestApp();
  admin = await aPerson(app, 'ADMIN');
});
beforeEach(() => app.services.database.transaction((tx) => tx.deleteAll(Subscriber)));
afterAll(() => app.close());

const create = async (input: Record<string, unknown>): Promise<Answer> =>
  (await admin.ask(CREATE, { input: { channel: 'WEBHOOK', ...input } }))['createWebhookEndpoint'];
const refusalOf = async (input: Record<string, unknown>) =>
  (await admin.refused(CREATE, { input: { channel: 'WEBHOOK', url: 'https://a.example/', ...input } })).message;
const list = async (): Promise<Answer[]> => (await admin.ask(LIST))['webhookEndpoints'];

test('an endpoint is shown as it was made, its secret once', async () => {
  const { secret, endpoint } = await create({ url: 'https://a.example/hook', description: 'Paging' });
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  expect(endpoint).toMatchObject({
    channel: 'WEBHOOK',
    url: 'https://a.example/hook',
    description: 'Paging',
    audience: 'PUBLIC',
    wholePage: true,
    incidents: true,
    maintenances: true,
    componentStatuses: true,
    componentIds: [],
    groupIds: [],
    quarantinedAt: null,
    previousSecretUntil: null,
    createdBy: expect.stringMatching(/^ADMIN/),
  });
  expect(await list()).toEqual([endpoint]);
  const { secret: fresh, endpoint: rotated } = (await admin.ask(ROTATE, { id: endpoint.id }))['rotateWebhookSecret'];
  expect(fresh).not.toBe(secret);
  expect(rotated.previousSecretUntil).not.toBeNull();
  expect(JSON.stringify(await list())).not.toContain('whsec_');
});

test('it is for what was chosen, and can be chosen anew', async () => {
  const [component, group] = [await aComponent(app.ctx()), await aGroup(app.ctx())];
  const ids = { componentIds: [String(component.id)], groupIds: [String(group.id)] };
  const { endpoint } = await create({ url: 'https://a.example/', wholePage: false, ...ids });
  expect(endpoint).toMatchObject(ids);
  const update = async (input: Record<string, unknown>) =>
    (await admin.ask(UPDATE, { id: endpoint.id, input }))['updateWebhookEndpoint'];
  expect(await update({ groupIds: [] })).toMatchObject({ ...ids, groupIds: [] });
  expect(await update({ url: 'https://b.example/', description: 'Moved' })).toMatchObject({
    url: 'https://b.example/',
    description: 'Moved',
    componentIds: ids.componentIds,
  });
  const { message } = await admin.refused(UPDATE, { id: endpoint.id, input: { componentIds: [] } });
  expect(message).toContain('wholePage');
  const stale = { ifUnchangedSince: endpoint.updatedAt, description: 'Lost' };
  expect((await admin.refused(UPDATE, { id: endpoint.id, input: stale })).extensions.code).toBe('CONFLICT');
});

test('it can be for one incident only', async () => {
  const { id } = await anIncident(app.ctx());
  const silent = { wholePage: false, incidents: false, maintenances: false, componentStatuses: false };
  const { endpoint } = await create({ url: 'https://a.example/', ...silent, incidentId: String(id) });
  expect(endpoint).toMatchObject({ incidentId: String(id), wholePage: false });
  const update = async (input: Record<string, unknown>) =>
    (await admin.ask(UPDATE, { id: endpoint.id, input }))['updateWebhookEndpoint'];
  expect(await update({ description: 'Ours' })).toMatchObject({ description: 'Ours', incidentId: String(id) });
  expect(await update({ wholePage: true, incidents: true, incidentId: null })).toMatchObject({ incidentId: null });
  expect(await update({ incidentId: String(id) })).toMatchObject({ incidentId: String(id) });
  await deleteIncident(app.ctx(), String(id));
  expect(await update({ description: 'Theirs' })).toMatchObject({ description: 'Theirs' });
});

test.each([
  [{ incidents: false, maintenances: false, componentStatuses: false }, 'input.incidents must be true'],
  [{ wholePage: false }, 'input.wholePage must be true'],
  [{ wholePage: false, groupIds: ['987'] }, 'input.groupIds[0] does not name a group'],
  [{ incidentId: '987' }, 'input.incidentId does not name an incident'],
  [{ url: 'https://me:secret@a.example/' }, 'must not hold a user name'],
  [{ url: 'ftp://a.example/' }, 'must be an address that starts with'],
])('refuses %j', async (input, problem) => {
  expect(await refusalOf(input)).toContain(problem);
  expect(await list()).toEqual([]);
});

test.each([
  ['SLACK', 'https://hooks.slack.com/services/T0/B0/capability'],
  ['DISCORD', 'https://discord.com/api/webhooks/1/capability'],
  ['TEAMS', 'https://acme.webhook.office.com/webhookb2/capability'],
])('%s is posted to at its own servers only, at an address that is not shown again', async (channel, url) => {
  expect(await refusalOf({ channel, url: 'https://chat.example/capability' })).toContain('such as');
  expect(await refusalOf({ channel, url: 'http://127.0.0.1/capability' })).toContain('such as');
  const { secret, endpoint } = await create({ channel, url });
  expect(secret).toBeNull();
  expect(endpoint.url).toBe(`${new URL(url).origin}/…`);
  expect((await admin.refused(ROTATE, { id: endpoint.id })).extensions.code).toBe('CONFLICT');
  expect(JSON.stringify(await list())).not.toContain('capability');
});

test('an address is told once', async () => {
  await create({ url: 'https://a.example/' });
  expect(await refusalOf({ url: 'https://a.example/' })).toContain('told already');
});

test.each(['http://localhost:9/', 'http://127.0.0.1:9/', 'http://169.254.169.254/'])(
  'a test at %s comes to nothing',
  async (url) => {
    const { endpoint } = await create({ url });
    expect((await admin.ask(TEST, { id: endpoint.id }))['sendTestWebhook']).toEqual({
      status: null,
      problem: 'the address is not allowed',
    });
  },
);

test('each shows what it was told last', async () => {
  const first = (await create({ url: 'https://a.example/' })).endpoint;
  const second = (await create({ url: 'https://b.example/' })).endpoint;
  await create({ url: 'https://c.example/' });
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 18, minute));
  await app.services.database.transaction(async (db) => {
    for (const [n, { id }] of [first, second, first, second, second].entries()) {
      const news = { kind: 'INCIDENT', incidentId: n, updateId: n } as const;
      const facts = { eventId: -1 - n, news, subject: `incident:${n}`, at: at(n), dueAt: at(n), expandedAt: at(n) };
      const { id: noticeId } = await db.save(db.create(Notice, facts));
      const told = { noticeId, subscriberId: Number(id), channel: 'WEBHOOK', subject: facts.subject } as const;
      await db.insert(Delivery, { ...told, state: 'SENT', dueAt: at(n === 4 ? 0 : n) });
    }
  });
  const { webhookEndpoints } = await admin.ask('{ webhookEndpoints { id lastDelivery { subject state } } }');
  expect(webhookEndpoints.map(({ lastDelivery }: Answer) => lastDelivery?.subject)).toEqual([
    undefined,
    'incident:3',
    'incident:2',
  ]);
});

test('nobody has more than so many', async () => {
  for (let n = 0; n < LIMITS.webhookEndpoints; n += 1)
    await aSubscriber(app.ctx(), { channel: 'WEBHOOK', createdBy: 'person:1', address: `https://a.example/${n}` });
  expect(await refusalOf({})).toContain('Delete one first');
});

test('who subscribed is no endpoint, but may be in quarantine', async () => {
  const { id } = await aSubscriber(app.ctx(), { address: 'ann@a.example', quarantinedAt: new Date(), failures: 3 });
  expect(await list()).toEqual([]);
  for (const call of [TEST, ROTATE, 'mutation ($id: ID!) { deleteWebhookEndpoint(id: $id) }'])
    expect((await admin.refused(call, { id: String(id) })).extensions.code).toBe('NOT_FOUND');
  const QUARANTINED = '{ receiversInQuarantine { id channel address failures } }';
  const found = { id: String(id), channel: 'EMAIL', address: 'ann@a.example', failures: 3 };
  expect((await admin.ask(QUARANTINED))['receiversInQuarantine']).toEqual([found]);
  await admin.ask('mutation ($id: ID!) { liftQuarantine(id: $id) }', { id: String(id) });
  expect((await admin.ask(QUARANTINED))['receiversInQuarantine']).toEqual([]);
});

test.each(['webhookEndpoints { id }', 'webhookDeliveries(endpointId: "1") { id }', 'receiversInQuarantine { id }'])(
  '%s is for admins',
  async (query) => {
    const editor = await aPerson(app, 'EDITOR');
    expect((await editor.refused(`{ ${query} }`)).extensions.code).toBe('FORBIDDEN');
    expect((await app.anonymous().refused(`{ ${query} }`)).extensions.code).toBe('UNAUTHENTICATED');
  },
);
