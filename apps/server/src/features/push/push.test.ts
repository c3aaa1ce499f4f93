import type { Visibility } from '@signet/domain/visibility';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { aComponent, aGroup, aMaintenance, anIncident, aPerson } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { PushService, type SubscribedBrowser } from '../../../test/push-service.js';
import { tellNews } from '../../../test/telling.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import type { Component } from '../components/component.entity.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { UNDO_MS } from '../notifications/note-news.js';
import { receiversInQuarantine } from '../subscribers/quarantine.queries.js';
import { SubscriberTopic } from '../subscribers/subscriber-topic.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { forgetGoneBrowsers } from './forget-gone-browsers.js';
import { pushSubject } from './push-subject.js';
import { pushIdentity } from './push.queries.js';

const SUBSCRIBE = 'mutation ($input: SubscribeBrowserInput!) { subscribeBrowser(input: $input) }';
const RENEW =
  'mutation ($token: String!, $browser: PushSubscriptionInput!) { renewBrowser(token: $token, browser: $browser) }';
const UNSUBSCRIBE = 'mutation ($token: String!) { unsubscribe(token: $token) }';
const READ =
  'query ($token: String!) { subscription(token: $token) { channel address wholePage choices { name chosen } } }';
const UPDATE = `mutation ($token: String!, $input: UpdateSubscriptionInput!) {
  updateSubscription(token: $token, input: $input) { wholePage choices { name chosen } } }`;
const DAY = 24 * 3_600_000;

let app: TestApp;
let service: PushService;
let visitor: Client;
let now: Date;
let api: Component;
let secret: Component;

beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  service = await PushService.open();
  app = await startTestApp({
    now: () => now,
    config: {
      visitorOutboundAllowed: parseAllowList(`127.0.0.1:${service.port}`),
      publicUrl: 'https://status.example',
    },
  });
  visitor = app.anonymous();
  api = await aComponent(app.ctx(), { name: 'API', groupId: String((await aGroup(app.ctx())).id) });
  const inner = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
  secret = await aComponent(app.ctx(), { name: 'Ledger', groupId: String(inner.id) });
});
afterEach(async () => {
  await app.close();
  service.close();
});

const later = (ms: number) => void (now = new Date(now.getTime() + ms));

async function round(afterMs = UNDO_MS): Promise<void> {
  later(afterMs);
  await tellNews(app);
}

interface Subscribed extends SubscribedBrowser {
  token: string;
}

async function subscribed(input: Record<string, unknown> = { wholePage: true }, client = visitor): Promise<Subscribed> {
  const browser = service.browser();
  const { subscribeBrowser: token } = await client.ask(SUBSCRIBE, { input: { browser, ...input } });
  return { ...browser, token };
}

const subscribers = () => app.ctx().db.find(Subscriber, { order: { id: 'ASC' } });
const ledger = () => app.ctx().db.find(Delivery, { order: { id: 'ASC' } });
const problemsOf = async (document: string, variables: Record<string, unknown>, client = visitor) => {
  const { extensions } = await client.refused(document, variables);
  return [extensions.code, ...(extensions.fields ?? []).map(({ path }) => path)];
};
const bare = ({ endpoint, p256dh, auth }: SubscribedBrowser) => ({ endpoint, p256dh, auth });

describe('a browser that is subscribed', () => {
  test('is told what only it can read, by a sender that the service can tell', async () => {
    const browser = await subscribed();
    const { id } = await anIncident(app.ctx(), { title: 'Errors', message: 'We **look**.' });
    await round();
    await round();
    expect(service.toldTo(browser)).toEqual([
      {
        title: 'Investigating: Errors',
        body: 'We look.',
        url: `https://status.example/incidents/${id}`,
        tag: `incident:${id}`,
      },
    ]);
    const [pushed] = service.received;
    const { publicKey } = await pushIdentity(app.ctx().db);
    expect(pushed?.sender).toMatchObject({ key: publicKey, aud: service.origin, sub: 'https://status.example' });
    expect(pushed?.headers).toMatchObject({ ttl: String(24 * 3_600), urgency: 'high' });
    expect(pushed?.headers['topic']).toMatch(/^[\w-]{32}$/);
    expect(await visitor.ask('{ pushKey }')).toEqual({ pushKey: publicKey });
    expect(await ledger()).toMatchObject([{ channel: 'WEB_PUSH', state: 'SENT' }]);
  });

  test('shows later news of a thing in place of the earlier', async () => {
    const browser = await subscribed();
    const { id } = await anIncident(app.ctx(), { title: 'Errors' });
    await round();
    await postIncidentUpdate(app.ctx(), String(id), { status: 'RESOLVED', message: 'It works.', notify: true });
    await round();
    await aMaintenance(app.ctx());
    await round();
    const tags = service.toldTo(browser).map((message) => (message as { tag: string }).tag);
    expect(tags).toEqual([`incident:${id}`, `incident:${id}`, expect.stringMatching(/^maintenance:/)]);
    const [first, second, third] = service.received.map(({ headers }) => headers['topic']);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('gets the longest texts', async () => {
    const browser = await subscribed();
    const long = { title: '😀'.repeat(200), message: '"\\\n\u0001😀'.repeat(4_000) };
    await anIncident(app.ctx(), long);
    await round();
    expect(service.toldTo(browser)).toHaveLength(1);
  });

  test('is kept by its address once, and chooses anew with the same keys only', async () => {
    const browser = await subscribed();
    const other = service.browser();
    const parts = { wholePage: false, componentIds: [String(api.id)], maintenances: false };
    const stranger = { ...bare(browser), p256dh: other.p256dh, auth: other.auth };
    expect(await problemsOf(SUBSCRIBE, { input: { browser: stranger, ...parts } })).toEqual([
      'BAD_USER_INPUT',
      'input.browser.auth',
    ]);
    expect(await subscribers()).toMatchObject([{ wholePage: true, maintenances: true }]);
    await visitor.ask(SUBSCRIBE, { input: { browser: bare(browser), ...parts } });
    expect(await subscribers()).toMatchObject([{ wholePage: false, maintenances: false, channel: 'WEB_PUSH' }]);
    expect(await app.ctx().db.find(SubscriberTopic)).toMatchObject([{ kind: 'COMPONENT', targetId: api.id }]);
  });
});

describe('posted as the form of the page', () => {
  const post = async (form: Record<string, string>, browser: Partial<SubscribedBrowser> = service.browser()) => {
    const body = new URLSearchParams({ ...form, ...browser });
    const response = await fetch(`${app.origin}/subscribe/browser`, { method: 'POST', body });
    return (await response.json()) as { token?: string; notice?: string };
  };

  test('a subscription is made, and its token read with', async () => {
    const { token } = await post({ scope: 'parts', componentIds: String(api.id), incidents: 'on' });
    expect(await subscribers()).toMatchObject([{ wholePage: false, incidents: true, maintenances: false }]);
    expect((await visitor.ask(READ, { token }))['subscription']).toMatchObject({ wholePage: false });
  });

  test('what is refused is said', async () => {
    expect(await post({ scope: 'parts', incidents: 'on' })).toEqual({ notice: 'choice' });
    expect(await post({ scope: 'all', incidents: 'on' }, {})).toEqual({ notice: 'unreachable' });
    for (let n = 0; n < 20; n += 1) await post({ scope: 'all', incidents: 'on' });
    expect(await post({ scope: 'all', incidents: 'on' })).toEqual({ notice: 'limit' });
  });
});

describe('the token of a browser', () => {
  test('reads, changes and ends its subscription, however old it is, and no other', async () => {
    const { token } = await subscribed();
    await subscribed();
    later(400 * DAY);
    expect(await visitor.ask(READ, { token })).toMatchObject({
      subscription: { channel: 'WEB_PUSH', address: `${service.origin}/…`, wholePage: true },
    });
    const input = { wholePage: false, componentIds: [String(api.id)] };
    const { updateSubscription: changed } = await visitor.ask(UPDATE, { token, input });
    expect(changed.choices.filter((it: { chosen: boolean }) => it.chosen)).toEqual([{ name: 'API', chosen: true }]);
    expect(await visitor.ask(UNSUBSCRIBE, { token })).toEqual({ unsubscribe: true });
    expect(await visitor.ask(READ, { token })).toEqual({ subscription: null });
    expect(await subscribers()).toHaveLength(1);
  });

  test('is not made up', async () => {
    const { token } = await subscribed();
    const forged = token.replace(/^\d+/, (id) => String(Number(id) + 1));
    for (const document of [UNSUBSCRIBE, RENEW])
      expect(await problemsOf(document, { token: forged, browser: service.browser() })).toEqual(['NOT_FOUND']);
    expect(await visitor.ask(READ, { token: forged })).toEqual({ subscription: null });
  });

  test('says where the browser is now', async () => {
    const browser = await subscribed();
    service.forget(browser);
    const next = service.browser();
    expect(await visitor.ask(RENEW, { token: browser.token, browser: next })).toEqual({ renewBrowser: true });
    await anIncident(app.ctx());
    await round();
    expect([service.toldTo(browser).length, service.toldTo(next).length]).toEqual([0, 1]);
    await visitor.ask(RENEW, { token: browser.token, browser: next });
    expect(await subscribers()).toHaveLength(1);
  });

  test('ends where the page was faster', async () => {
    const before = await subscribed();
    const after = await subscribed();
    await visitor.ask(RENEW, { token: before.token, browser: bare(after) });
    expect(await subscribers()).toMatchObject([{ address: after.endpoint }]);
  });
});

describe('a push service', () => {
  test.each([404, 410])('that answers %i ends the subscription, and the browser can come back', async (status) => {
    const browser = await subscribed();
    service.refuses = () => ({ status });
    await anIncident(app.ctx());
    await round();
    await round(DAY);
    expect(await ledger()).toMatchObject([{ state: 'FAILED', attempts: 1 }]);
    expect(await subscribers()).toMatchObject([{ quarantinedAt: expect.any(Date) }]);
    // Nobody can do anything about it but the browser itself.
    expect(await receiversInQuarantine(app.ctx())).toEqual([]);
    service.refuses = () => null;
    await anIncident(app.ctx());
    await round();
    expect(service.received).toEqual([]);
    const next = service.browser();
    await visitor.ask(RENEW, { token: browser.token, browser: next });
    await anIncident(app.ctx());
    await round();
    expect(service.toldTo(next)).toHaveLength(1);
  });

  test('is left alone for as long as it asks', async () => {
    const browser = await subscribed();
    service.refuses = () => ({ status: 429, headers: { 'retry-after': '7200' } });
    await anIncident(app.ctx());
    await round();
    service.refuses = () => null;
    await round(7_100_000);
    expect(service.received).toEqual([]);
    await round(200_000);
    expect(service.toldTo(browser)).toHaveLength(1);
  });

  test.each([
    [413, 'FAILED'],
    [400, 'FAILED'],
    [500, 'WAITING'],
    [403, 'WAITING'],
  ])('that answers %i: %s', async (status, state) => {
    await subscribed();
    service.refuses = () => ({ status });
    await anIncident(app.ctx());
    await round();
    expect(await ledger()).toMatchObject([{ state, problem: `the push service answered ${status}` }]);
    expect(await subscribers()).toMatchObject([{ quarantinedAt: null }]);
  });

  test('is not asked where the operator lets nobody go', async () => {
    const browser = service.browser();
    for (const endpoint of ['http://127.0.0.1:1/push', 'http://push.example/1', 'https://10.0.0.1/1', 'nowhere'])
      expect(await problemsOf(SUBSCRIBE, { input: { browser: { ...browser, endpoint }, wholePage: true } })).toEqual([
        'BAD_USER_INPUT',
        'input.browser.endpoint',
      ]);
    const inner = { ...browser, endpoint: 'https://localhost/push' };
    await visitor.ask(SUBSCRIBE, { input: { browser: inner, wholePage: true } });
    await anIncident(app.ctx());
    await round();
    expect(await ledger()).toMatchObject([{ state: 'WAITING', problem: 'the address is not allowed' }]);
  });
});

test('browsers that are gone are forgotten after thirty days', async () => {
  await subscribed();
  service.refuses = () => ({ status: 410 });
  await anIncident(app.ctx());
  await round();
  service.refuses = () => null;
  await subscribed();
  later(29 * DAY);
  await forgetGoneBrowsers(app.asSystem('test'));
  expect(await subscribers()).toHaveLength(2);
  later(2 * DAY);
  await forgetGoneBrowsers(app.asSystem('test'));
  expect(await subscribers()).toMatchObject([{ quarantinedAt: null }]);
});

test('where browsers are not offered none subscribes', async () => {
  const owner = await app.owner();
  await owner.ask('mutation { updateSite(input: { offeredChannels: [EMAIL] }) { name } }');
  const input = { browser: service.browser(), wholePage: true };
  expect(await problemsOf(SUBSCRIBE, { input })).toEqual(['BAD_USER_INPUT', 'input.browser']);
  expect(await subscribers()).toEqual([]);
});

test('what is no push subscription is refused', async () => {
  const { endpoint, p256dh, auth } = service.browser();
  const noPoint = `B${'A'.repeat(86)}`;
  for (const [browser, path] of [
    [{ endpoint, p256dh: noPoint, auth }, 'p256dh'],
    [{ endpoint, p256dh: 'short', auth }, 'p256dh'],
    [{ endpoint, p256dh, auth: 'short' }, 'auth'],
  ] as const)
    expect(await problemsOf(SUBSCRIBE, { input: { browser, wholePage: true } })).toEqual([
      'BAD_USER_INPUT',
      `input.browser.${path}`,
    ]);
  const browser = { endpoint, p256dh, auth };
  expect(await problemsOf(SUBSCRIBE, { input: { browser, wholePage: false } })).toEqual([
    'BAD_USER_INPUT',
    'input.wholePage',
  ]);
  const hidden = { browser, componentIds: [String(secret.id)] };
  expect(await problemsOf(SUBSCRIBE, { input: hidden })).toEqual(['BAD_USER_INPUT', 'input.componentIds[0]']);
  expect(await subscribers()).toEqual([]);
});

test('whoever subscribes too often from one network is refused', async () => {
  for (let n = 0; n < 20; n += 1) await subscribed();
  expect(await problemsOf(SUBSCRIBE, { input: { browser: service.browser(), wholePage: true } })).toEqual([
    'TOO_MANY_REQUESTS',
  ]);
});

describe('nobody is pushed what they may not see', () => {
  const impacts = () => [api, secret].map(({ id }) => ({ componentId: String(id), status: 'MAJOR_OUTAGE' as const }));

  test.each<[Visibility, boolean, boolean]>([
    ['PUBLIC', true, true],
    ['AUTHENTICATED', false, true],
    ['HIDDEN', false, false],
  ])('what is %s', async (visibility, isToldToVisitors, isToldToViewers) => {
    const anybody = await subscribed();
    const viewer = await subscribed({ wholePage: true }, await aPerson(app, 'VIEWER'));
    await anIncident(app.ctx(), { visibility, message: 'Look', impacts: impacts() });
    await aMaintenance(app.ctx(), { visibility });
    await round();
    expect([service.toldTo(anybody).length, service.toldTo(viewer).length]).toEqual([
      isToldToVisitors ? 2 : 0,
      isToldToViewers ? 2 : 0,
    ]);
  });

  test('a component of signed-in people', async () => {
    const anybody = await subscribed({ wholePage: true, componentStatuses: true });
    const viewer = await subscribed({ wholePage: true, componentStatuses: true }, await aPerson(app, 'VIEWER'));
    await setComponentStatus(app.ctx(), String(secret.id), 'MAJOR_OUTAGE');
    await round();
    expect(service.toldTo(anybody)).toEqual([]);
    expect(service.toldTo(viewer)).toMatchObject([{ title: 'Major outage: Ledger', body: 'Ledger: major outage' }]);
  });
});

test.each([
  ['https://status.example', 'https://status.example'],
  ['http://status.example', 'mailto:status@acme.example'],
  [undefined, 'mailto:status@acme.example'],
])('whoever keeps a push service can turn to somebody: %s', (publicUrl, subject) => {
  const mail = { from: { name: null, address: 'status@acme.example' } };
  expect(pushSubject({ publicUrl, mail, origin: 'http://localhost:4000' })).toBe(subject);
  expect(pushSubject({ publicUrl: undefined, mail: undefined, origin: 'http://localhost:4000' })).toBe(
    'mailto:status@localhost',
  );
});
