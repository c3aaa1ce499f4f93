import type { RequestListener } from 'node:http';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aComponent, aGroup, aMaintenance, anIncident } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { bodyOf, outside } from '../../../test/outside.js';
import { tellNews } from '../../../test/telling.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import type { Component } from '../components/component.entity.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { UNDO_MS } from '../notifications/note-news.js';
import { resendDelivery } from '../notifications/resend-delivery.js';
import { liftQuarantine } from '../subscribers/lift-quarantine.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { createWebhookEndpoint } from './create-webhook-endpoint.js';
import { deleteWebhookEndpoint } from './delete-webhook-endpoint.js';
import { rotateWebhookSecret } from './rotate-webhook-secret.js';
import { sendTestWebhook } from './send-test-webhook.js';
import type { CreateWebhookEndpointInput } from './webhook-endpoint.inputs.js';

const HOUR = 3_600_000;

interface Heard {
  headers: Record<string, string>;
  body: string;
}

let app: TestApp;
let now: Date;
let api: Component;
let inner: Component;
const lines: string[] = [];

beforeEach(async () => {
  // The library that verifies signatures looks at the real time.
  now = new Date();
  app = await startTestApp({ now: () => now, config: { outboundAllowed: parseAllowList('127.0.0.1') } });
  app.services.log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  api = await aComponent(app.ctx(), { name: 'API' });
  const group = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
  inner = await aComponent(app.ctx(), { name: 'Ledger', groupId: String(group.id) });
});
afterEach(() => app.close());

/** Somebody who is told things, and answers as `answer` does. */
async function receiver(answer: RequestListener = (_, response) => response.end()) {
  const heard: Heard[] = [];
  const hear = async (...[request, response]: Parameters<RequestListener>): Promise<void> => {
    heard.push({ headers: request.headers as Record<string, string>, body: await bodyOf(request) });
    answer(request, response);
  };
  const server = await outside((request, response) => void hear(request, response));
  return { heard, url: `${server.origin}/hook`, said: () => heard.map(({ body }) => JSON.parse(body)) };
}

const endpoint = (url: string, more: Partial<CreateWebhookEndpointInput> = {}) =>
  createWebhookEndpoint(app.ctx(), {
    channel: 'WEBHOOK',
    url,
    audience: 'PUBLIC',
    wholePage: true,
    componentIds: [],
    groupIds: [],
    incidents: true,
    maintenances: true,
    componentStatuses: true,
    ...more,
  });

async function round(afterMs = UNDO_MS): Promise<void> {
  now = new Date(now.getTime() + afterMs);
  await tellNews(app);
}

const ledger = () => app.ctx().db.find(Delivery, { order: { id: 'ASC' } });
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end();

test('a webhook is told what happens, signed', async () => {
  const { heard, url, said } = await receiver();
  const { secret } = await endpoint(url);
  const impacts = [{ componentId: String(api.id), status: 'MAJOR_OUTAGE' as const }];
  const { id } = await anIncident(app.ctx(), { title: 'Errors', message: 'We **look**.', impacts });
  await aMaintenance(app.ctx(), { title: 'New disks' });
  await setComponentStatus(app.ctx(), String((await aComponent(app.ctx())).id), 'PARTIAL_OUTAGE');
  await round();
  expect(
    said()
      .map(({ type }) => type)

      .toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(['component.status_changed', 'incident.updated', 'maintenance.scheduled']);
  for (const { headers, body } of heard) {
    expect(new Webhook(String(secret)).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(String(secret)).verify(`${body} `, headers)).toThrow('signature');
  }
  expect(said().find(({ type }) => type === 'incident.updated')).toMatchObject({
    version: 1,
    timestamp: expect.stringMatching(/Z$/),
    data: {
      incident: { id: String(id), title: 'Errors', url: `https://status.example/incidents/${id}` },
      update: { message: 'We **look**.', messageHtml: '<p>We <strong>look</strong>.</p>\n' },
      components: [{ id: String(api.id), name: 'API', status: 'MAJOR_OUTAGE' }],
    },
  });
});

test('what failed is tried again under the same id, signed anew', async () => {
  const answers = [500, 200];
  const { heard, url } = await receiver((request, response) => status(answers.shift() ?? 200)(request, response));
  const { secret } = await endpoint(url);
  await anIncident(app.ctx());
  await round();
  expect(await ledger()).toMatchObject([{ state: 'WAITING', attempts: 1, problem: 'the server answered 500' }]);
  await round(6_000);
  expect(await ledger()).toMatchObject([{ state: 'SENT', attempts: 2, problem: null }]);
  const [first, second] = heard.map(({ headers }) => headers);
  expect(second?.['webhook-id']).toBe(first?.['webhook-id']);
  expect(second?.['webhook-timestamp']).not.toBe(first?.['webhook-timestamp']);
  for (const { headers, body } of heard) new Webhook(String(secret)).verify(body, headers);
});

test.each([
  [429, () => '1200'],
  [503, () => new Date(now.getTime() + 1_200_000).toUTCString()],
])('who answers %i is left alone for as long as they ask', async (code, retryAfter) => {
  const { heard, url } = await receiver((request, response) =>
    status(code, { 'retry-after': retryAfter() })(request, response),
  );
  await endpoint(url);
  await anIncident(app.ctx());
  await round();
  await round(1_190_000);
  expect(heard).toHaveLength(1);
  await round(20_000);
  expect(heard).toHaveLength(2);
});

test('who answers 410 is never told anything again, until somebody says so', async () => {
  const { heard, url } = await receiver(status(410));
  const { endpoint: gone } = await endpoint(url);
  await anIncident(app.ctx());
  await round();
  expect(await ledger()).toMatchObject([{ state: 'FAILED', attempts: 1, problem: 'the server answered 410' }]);
  await anIncident(app.ctx());
  await round(HOUR);
  expect(heard).toHaveLength(1);
  await liftQuarantine(app.ctx(), gone.id);
  await anIncident(app.ctx());
  await round();
  expect(heard).toHaveLength(2);
});

test('a receiver that never answers costs the others nothing but time', { timeout: 30_000 }, async () => {
  const slow = await receiver(() => undefined);
  const quick = await receiver();
  await endpoint(slow.url);
  await endpoint(quick.url);
  await anIncident(app.ctx());
  await round();
  expect(quick.heard).toHaveLength(1);
  expect(await ledger()).toMatchObject([{ state: 'WAITING', problem: 'no answer within 8 s' }, { state: 'SENT' }]);
});

test.each(['http://169.254.169.254/latest', 'http://127.0.0.2/', 'http://10.0.0.1/', 'http://[::1]/'])(
  'nothing is posted to %s',
  async (url) => {
    const { endpoint: inside } = await endpoint(url);
    expect(await sendTestWebhook(app.ctx(), inside.id)).toEqual({
      status: null,
      problem: 'the address is not allowed',
    });
    await anIncident(app.ctx());
    await round();
    expect(await ledger()).toMatchObject([{ state: 'WAITING', problem: 'the address is not allowed' }]);
  },
);

test('nor is a redirect followed to where nothing may be posted', async () => {
  const { url } = await receiver(status(307, { location: 'http://169.254.169.254/' }));
  const { endpoint: away } = await endpoint(url);
  expect((await sendTestWebhook(app.ctx(), away.id)).problem).toBe('the address is not allowed');
});

test('for a day after a rotation either secret verifies, then the new one only', async () => {
  const { heard, url } = await receiver();
  const { secret: old, endpoint: it } = await endpoint(url);
  const { secret: fresh } = await rotateWebhookSecret(app.ctx(), it.id);
  await sendTestWebhook(app.ctx(), it.id);
  const [both] = heard;
  for (const secret of [old, fresh]) new Webhook(String(secret)).verify(both?.body ?? '', both?.headers ?? {});
  now = new Date(now.getTime() + 24 * HOUR);
  await sendTestWebhook(app.ctx(), it.id);
  expect(heard[1]?.headers['webhook-signature']).toMatch(/^v1,[^ ]+$/);
});

test('a test says that it is one, and what came of it', async () => {
  let code = 204;
  const { url, said } = await receiver((request, response) => status(code)(request, response));
  const { endpoint: it } = await endpoint(url);
  expect(await sendTestWebhook(app.ctx(), it.id)).toEqual({ status: 204, problem: null });
  code = 404;
  expect(await sendTestWebhook(app.ctx(), it.id)).toEqual({ status: null, problem: 'the server answered 404' });
  expect(said()).toMatchObject([{ type: 'test', data: { page: { name: 'Status' } } }, { type: 'test' }]);
  expect(await ledger()).toEqual([]);
});

test('each is told what its audience may see, and what it is for', async () => {
  const [everybody, members, ofApi] = await Promise.all([receiver(), receiver(), receiver()]);
  await endpoint(everybody.url);
  await endpoint(members.url, { audience: 'SIGNED_IN' });
  await endpoint(ofApi.url, { wholePage: false, componentIds: [String(api.id)], maintenances: false });
  const impacts = [api, inner].map(({ id }) => ({ componentId: String(id), status: 'MAJOR_OUTAGE' as const }));
  await anIncident(app.ctx(), { title: 'Seen', impacts });
  await anIncident(app.ctx(), { title: 'For members', visibility: 'AUTHENTICATED', impacts });
  await anIncident(app.ctx(), { title: 'Hidden', visibility: 'HIDDEN', impacts });
  await anIncident(app.ctx(), { title: 'Of the ledger', impacts: impacts.slice(1) });
  await aMaintenance(app.ctx(), { title: 'Work', components: impacts });
  const vault = await aComponent(app.ctx(), { name: 'Vault', groupId: String(inner.groupId) });
  await setComponentStatus(app.ctx(), String(vault.id), 'PARTIAL_OUTAGE');
  await round();
  const titles = (it: typeof everybody) =>
    it
      .said()
      .map(({ data }) => (data.incident ?? data.maintenance)?.title ?? data.component.name)
      .toSorted((a: string, b: string) => a.localeCompare(b));
  expect(titles(everybody)).toEqual(['Of the ledger', 'Seen', 'Work']);
  expect(JSON.stringify(everybody.said())).not.toMatch(/Ledger|Vault/);
  expect(titles(members)).toEqual(['For members', 'Of the ledger', 'Seen', 'Vault', 'Work']);
  expect(titles(ofApi)).toEqual(['Seen']);
});

test('what waits for an endpoint that is deleted is dropped', async () => {
  const { heard, url } = await receiver(status(500));
  const { endpoint: it } = await endpoint(url);
  await anIncident(app.ctx());
  await round();
  await deleteWebhookEndpoint(app.ctx(), it.id);
  await round(HOUR);
  expect(heard).toHaveLength(1);
  expect(await ledger()).toMatchObject([{ state: 'DROPPED' }]);
});

/** One incident more, and everything that is tried to tell of it. */
async function failWholly(): Promise<void> {
  await anIncident(app.ctx());
  for (let attempt = 0; attempt < 11; attempt += 1) await round(30 * HOUR);
}

test('who fails wholly three times in a row is quarantined; what was given up can be sent again after', async () => {
  let code = 500;
  const { url } = await receiver((request, response) => status(code)(request, response));
  const { endpoint: it } = await endpoint(url);
  const health = () => app.ctx().db.findOneByOrFail(Subscriber, { id: Number(it.id) });
  await failWholly();
  await failWholly();
  expect(await health()).toMatchObject({ failures: 2, quarantinedAt: null });
  code = 200;
  await anIncident(app.ctx());
  await round();
  expect(await health()).toMatchObject({ failures: 0, quarantinedAt: null });
  code = 500;
  await failWholly();
  await failWholly();
  await failWholly();
  expect(await health()).toMatchObject({ failures: 3, quarantinedAt: expect.any(Date) });
  const deliveries = await ledger();
  const last = String(deliveries.at(-1)?.id);
  await anIncident(app.ctx());
  await round();
  expect(await ledger()).toHaveLength(deliveries.length);

  await expect(resendDelivery(app.ctx(), last)).rejects.toThrow('quarantine');
  await liftQuarantine(app.ctx(), it.id);
  code = 200;
  await resendDelivery(app.ctx(), last);
  await expect(resendDelivery(app.ctx(), last)).rejects.toThrow('given up');
  await round();
  expect((await ledger()).at(-1)).toMatchObject({ state: 'SENT', attempts: 1 });
});

test.each(['SLACK', 'DISCORD', 'TEAMS'] as const)('%s is told in its own words, unsigned', async (channel) => {
  const { heard, url, said } = await receiver();
  await endpoint(url, { channel });
  await anIncident(app.ctx(), { title: 'Errors & <more>' });
  await round();
  expect(await ledger()).toMatchObject([{ channel, state: 'SENT' }]);
  expect(heard[0]?.headers).toMatchObject({ 'content-type': 'application/json' });
  expect(heard[0]?.headers['webhook-signature']).toBeUndefined();
  const proper = { SLACK: 'blocks', DISCORD: 'embeds', TEAMS: 'attachments' } as const;
  expect(said()[0]).toHaveProperty(proper[channel]);
});

test('no log tells a secret', async () => {
  lines.length = 0;
  const { url } = await receiver(status(410));
  const { secret, endpoint: it } = await endpoint(`${url}/capability`);
  const { secret: fresh } = await rotateWebhookSecret(app.ctx(), it.id);
  await anIncident(app.ctx());
  await round();
  expect(lines.join('\n')).toContain('a receiver fails');
  for (const hidden of [secret, fresh, 'capability']) expect(lines.join('\n')).not.toContain(hidden);
});
