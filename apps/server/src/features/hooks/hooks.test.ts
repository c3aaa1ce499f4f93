import { isPosted, type EndpointChannel } from '@signet/domain/webhook-address';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Client } from '../../../test/client.js';
import { aComponent, aGroup, aMaintenance, anIncident, aPerson } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { hookReceiver, type HookReceiver } from '../../../test/hook-receiver.js';
import { tellNews } from '../../../test/telling.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import type { Component } from '../components/component.entity.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { UNDO_MS } from '../notifications/note-news.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { createWebhookEndpoint } from '../webhooks/create-webhook-endpoint.js';

const SUBSCRIBE = 'mutation ($input: SubscribeInput!) { subscribe(input: $input) }';
const CONFIRM = 'mutation ($token: String!) { confirmSubscription(token: $token) }';
const SEND_LINK =
  'mutation ($address: String!, $channel: Channel!) { sendManageLink(address: $address, channel: $channel) }';
const READ = `query ($token: String!) { subscription(token: $token) {
  channel address secret previousSecretUntil confirmedAt wholePage choices { kind id chosen } } }`;
const ROTATE = 'mutation ($token: String!) { rotateSubscriptionSecret(token: $token) { secret previousSecretUntil } }';
const LIST = '{ subscribers { nodes { id channel address state } } }';

let app: TestApp;
let now: Date;
let visitor: Client;
let hook: HookReceiver;
let api: Component;
let inner: Component;
let lines: string[];

beforeEach(async () => {
  // The library that verifies signatures looks at the real time.
  now = new Date();
  const visitorOutboundAllowed = parseAllowList('127.0.0.1');
  app = await startTestApp({
    now: () => now,
    config: { visitorOutboundAllowed, outboundAllowed: visitorOutboundAllowed },
  });
  lines = [];
  app.services.log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  visitor = app.anonymous();
  hook = await hookReceiver();
  api = await aComponent(app.ctx(), { name: 'API' });
  const group = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
  inner = await aComponent(app.ctx(), { name: 'Ledger', groupId: String(group.id) });
});
afterEach(() => app.close());

const wish = (channel: EndpointChannel = 'WEBHOOK', more: Record<string, unknown> = {}) => ({
  channel,
  address: hook.url,
  wholePage: true,
  componentStatuses: true,
  ...more,
});

async function subscribe(input: Record<string, unknown> = wish(), client = visitor): Promise<void> {
  expect(await client.ask(SUBSCRIBE, { input })).toEqual({ subscribe: true });
  await app.services.errands.done();
}

const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

/** The token of their link to change it. */
async function confirmed(input?: Record<string, unknown>, client = visitor): Promise<string> {
  await subscribe(input, client);
  const token = tokenOf(hook.linkTo('confirm'));
  hook.heard.length = 0;
  return (await visitor.ask(CONFIRM, { token }))['confirmSubscription'];
}

async function round(afterMs = UNDO_MS): Promise<void> {
  now = new Date(now.getTime() + afterMs);
  await tellNews(app);
}

const subscribers = () => app.ctx().db.find(Subscriber, { order: { id: 'ASC' } });
const managed = async (token: string): Promise<Answer> => (await visitor.ask(READ, { token }))['subscription'];
const problemsOf = async (document: string, variables: Record<string, unknown>, client = visitor) => {
  const { extensions } = await client.refused(document, variables);
  return [extensions.code, ...(extensions.fields ?? []).map(({ path }) => path)];
};

describe('a webhook of a visitor', () => {
  test('is told how to confirm and nothing else, until it is confirmed', async () => {
    await subscribe();
    await anIncident(app.ctx());
    await round();
    const confirmUrl = expect.stringMatching(`^${app.services.origin}/confirm/[\\w.-]+$`);
    expect(hook.said()).toEqual([
      {
        type: 'subscription.confirmation',
        version: 1,
        timestamp: expect.stringMatching(/Z$/),
        data: { confirmUrl, page: { name: 'Status', url: app.services.origin } },
      },
    ]);
    await visitor.ask(CONFIRM, { token: tokenOf(hook.linkTo('confirm')) });
    await anIncident(app.ctx(), { title: 'Errors' });
    await round();
    expect(hook.said().slice(1)).toMatchObject([{ type: 'incident.updated', data: { incident: { title: 'Errors' } } }]);
  });

  test('verifies what it is told by the secret of the page that changes it', async () => {
    const token = await confirmed();
    const { secret } = await managed(token);
    await anIncident(app.ctx());
    await round();
    const [{ headers, body } = { headers: {}, body: '' }] = hook.heard;
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow('signature');
  });

  test('verifies with the secret before for a day after it was changed', async () => {
    const token = await confirmed();
    const { secret: before } = await managed(token);
    const { secret: after, previousSecretUntil } = (await visitor.ask(ROTATE, { token }))['rotateSubscriptionSecret'];
    expect([after === before, new Date(previousSecretUntil).getTime()]).toEqual([false, now.getTime() + 86_400_000]);
    await anIncident(app.ctx());
    await round();
    const [{ headers, body } = { headers: {}, body: '' }] = hook.heard;
    for (const secret of [before, after]) expect(new Webhook(secret).verify(body, headers)).toBeTruthy();
  });

  test('shows its secret to no other link, and to no operator', async () => {
    await subscribe();
    const confirm = tokenOf(hook.linkTo('confirm'));
    expect(await managed(confirm)).toMatchObject({ channel: 'WEBHOOK', confirmedAt: null, secret: null });
    expect(await problemsOf(ROTATE, { token: confirm })).toEqual(['NOT_FOUND']);
    const seen = JSON.stringify(await (await app.owner()).ask(LIST));
    expect([seen.includes('whsec_'), seen.includes('capability')]).toEqual([false, false]);
  });

  test('finds the way to change and to end it in all that it is told, and ends it by POST', async () => {
    await confirmed();
    await anIncident(app.ctx());
    await round();
    expect(await managed(tokenOf(hook.linkTo('subscription')))).toMatchObject({ wholePage: true });
    const path = new URL(hook.linkTo('unsubscribe')).pathname;
    await fetch(`${app.origin}${path}`);
    expect(await subscribers()).toHaveLength(1);
    expect((await fetch(`${app.origin}${path}`, { method: 'POST' })).status).toBe(200);
    expect(await subscribers()).toEqual([]);
  });

  test('that asks twice changes nothing, and is answered as any other', async () => {
    await subscribe();
    const before = await subscribers();
    await subscribe(wish('WEBHOOK', { maintenances: false }));
    expect(await subscribers()).toEqual(before);
    expect(hook.said().map(({ type }) => type)).toEqual(['subscription.confirmation', 'subscription.confirmation']);
    await visitor.ask(CONFIRM, { token: tokenOf(hook.linkTo('confirm')) });
    const standing = await subscribers();
    await subscribe(wish('WEBHOOK', { maintenances: false }));
    expect(await subscribers()).toEqual(standing);
    expect(hook.said().at(-1)).toMatchObject({ type: 'subscription.link' });
    expect(await managed(tokenOf(hook.linkTo('subscription')))).toMatchObject({ channel: 'WEBHOOK' });
  });

  test('gets a lost link there and nowhere else', async () => {
    await confirmed();
    const ask = async (address: string) => {
      expect(await visitor.ask(SEND_LINK, { address, channel: 'WEBHOOK' })).toEqual({ sendManageLink: true });
      await app.services.errands.done();
    };
    await ask(`${hook.url}/other`);
    expect(hook.heard).toEqual([]);
    await ask(hook.url);
    expect(hook.said()).toMatchObject([{ type: 'subscription.link' }]);
  });
});

describe.each(['SLACK', 'DISCORD', 'TEAMS'] as const)('a channel of %s', (channel) => {
  test('confirms in it, and is told there in its own form, with the ways out', async () => {
    await subscribe(wish(channel));
    expect(formOf(hook.said()[0])).toBe(channel);
    const token = tokenOf(hook.linkTo('confirm'));
    hook.heard.length = 0;
    const manage = (await visitor.ask(CONFIRM, { token }))['confirmSubscription'];
    expect(await managed(manage)).toMatchObject({ channel, secret: null, address: `${new URL(hook.url).origin}/…` });
    expect(await problemsOf(ROTATE, { token: manage })).toEqual(['CONFLICT']);
    await anIncident(app.ctx(), { title: 'Errors on the API' });
    await round();
    expect(hook.said().map(formOf)).toEqual([channel]);
    expect(hook.heard[0]?.body).toContain('Errors on the API');
    expect(hook.heard[0]?.headers).not.toHaveProperty('webhook-signature');
    for (const page of ['subscription', 'unsubscribe'] as const) expect(hook.linkTo(page)).toContain(`/${page}/`);
  });

  test('has no other servers than its own', async () => {
    for (const address of ['https://chat.example/services/T0', 'https://hooks.slack.com.evil.example/services/T0'])
      expect(await problemsOf(SUBSCRIBE, { input: wish(channel, { address }) })).toEqual([
        'BAD_USER_INPUT',
        'input.address',
      ]);
  });
});

function formOf(said: Record<string, unknown> = {}): EndpointChannel {
  if ('blocks' in said) return 'SLACK';
  if ('embeds' in said) return 'DISCORD';
  return 'attachments' in said ? 'TEAMS' : 'WEBHOOK';
}

describe('what is not for everybody', () => {
  test.each(['nobody', 'the owner'])('is told no hook of a visitor, also where %s asked for it', async (who) => {
    await confirmed(wish(), who === 'nobody' ? visitor : await app.owner());
    expect(await subscribers()).toMatchObject([{ audience: 'PUBLIC', personId: null }]);
    for (const visibility of ['AUTHENTICATED', 'HIDDEN'] as const) {
      await anIncident(app.ctx(), { visibility, title: 'Secret' });
      await aMaintenance(app.ctx(), { visibility, title: 'Secret' });
    }
    await setComponentStatus(app.ctx(), String(inner.id), 'MAJOR_OUTAGE');
    const impacts = [api, inner].map(({ id }) => ({ componentId: String(id), status: 'MAJOR_OUTAGE' as const }));
    await anIncident(app.ctx(), { title: 'Open', impacts });
    await round();
    expect(hook.said()).toMatchObject([{ data: { incident: { title: 'Open' }, components: [{ name: 'API' }] } }]);
  });

  test('cannot be chosen, also by somebody who sees it', async () => {
    const input = wish('SLACK', { wholePage: false, componentIds: [String(inner.id)] });
    for (const client of [visitor, await aPerson(app, 'VIEWER')])
      expect(await problemsOf(SUBSCRIBE, { input }, client)).toEqual(['BAD_USER_INPUT', 'input.componentIds[0]']);
  });
});

test('a hook can be of one incident only', async () => {
  const { id } = await anIncident(app.ctx(), { title: 'Ours' });
  await round();
  const token = await confirmed({ channel: 'SLACK', address: hook.url, incidentId: String(id), incidents: false });
  expect((await managed(token)).choices).toContainEqual({ kind: 'INCIDENT', id: String(id), chosen: true });
  await anIncident(app.ctx(), { title: 'Another' });
  await round();
  expect(hook.heard).toEqual([]);
});

test('an endpoint of operators at the same address is neither touched nor met', async () => {
  const wanted = { channel: 'WEBHOOK', url: hook.url, audience: 'SIGNED_IN', wholePage: true } as const;
  const kinds = { incidents: true, maintenances: true, componentStatuses: true, componentIds: [], groupIds: [] };
  await createWebhookEndpoint(app.ctx(), { ...wanted, ...kinds });
  const [before] = await subscribers();
  await visitor.ask(SEND_LINK, { address: hook.url, channel: 'WEBHOOK' });
  await app.services.errands.done();
  expect(hook.heard).toEqual([]);
  const token = await confirmed();
  const [after, theirs] = await subscribers();
  expect([after, theirs?.createdBy, theirs?.audience]).toEqual([before, null, 'PUBLIC']);
  await visitor.ask('mutation ($token: String!) { unsubscribe(token: $token) }', { token });
  expect(await subscribers()).toEqual([before]);
});

test('operators see visitors’ hooks by channel, without where exactly they are, and remove them', async () => {
  for (const channel of ['WEBHOOK', 'SLACK'] as const) await subscribe(wish(channel));
  const owner = await app.owner();
  const { origin } = new URL(hook.url);
  const { nodes } = (await owner.ask(LIST))['subscribers'];
  expect(nodes).toEqual(
    ['SLACK', 'WEBHOOK'].map((channel) => ({
      id: expect.any(String),
      channel,
      address: `${origin}/…`,
      state: 'UNCONFIRMED',
    })),
  );
  const slack = await owner.ask('{ subscribers(filter: { channel: SLACK }) { nodes { channel } } }');
  expect(slack['subscribers'].nodes).toEqual([{ channel: 'SLACK' }]);
  const csv = await fetch(`${app.origin}/subscribers.csv`, { headers: { cookie: owner.cookie } });
  expect(await csv.text()).not.toContain('capability');
  await owner.ask('mutation ($id: ID!) { sendConfirmationAgain(id: $id) { id } }', { id: nodes[0].id });
  await app.services.errands.done();
  expect(hook.said().map(formOf)).toEqual(['WEBHOOK', 'SLACK', 'SLACK']);
  for (const { id } of nodes) await owner.ask('mutation ($id: ID!) { removeSubscriber(id: $id) }', { id });
  expect((await subscribers()).filter(({ channel }) => isPosted(channel))).toEqual([]);
  expect(lines.join('')).not.toContain('capability');
});

test('only what the page offers can be subscribed by', async () => {
  const owner = await app.owner();
  const offer = (input: unknown) =>
    owner.ask('mutation ($input: UpdateSiteInput!) { updateSite(input: $input) { offeredChannels } }', { input });
  const { statusPage } = await visitor.ask('{ statusPage { site { offeredChannels } } }');
  expect(statusPage.site.offeredChannels).toEqual(['EMAIL', 'WEBHOOK', 'SLACK', 'DISCORD', 'TEAMS', 'WEB_PUSH']);
  await confirmed(wish('SLACK'));
  expect(await offer({ offeredChannels: ['DISCORD', 'EMAIL'] })).toEqual({
    updateSite: { offeredChannels: ['EMAIL', 'DISCORD'] },
  });
  expect(await problemsOf(SUBSCRIBE, { input: wish('SLACK') })).toEqual(['BAD_USER_INPUT', 'input.channel']);
  await subscribe(wish('DISCORD'));
  await anIncident(app.ctx());
  await round();
  expect(hook.said().map(formOf)).toEqual(['DISCORD', 'SLACK']);
});
