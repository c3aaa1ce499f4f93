import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { aComponent, aGroup, anIncident, aPerson } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import type { Component } from '../components/component.entity.js';
import type { Incident } from '../incidents/incident.entity.js';
import type { Mail } from '../mail/mail.js';
import { OwedMail } from '../mail/owed-mail.entity.js';
import { activeSubscribers } from './receivers.queries.js';
import { forgetUnconfirmed } from './forget-unconfirmed.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';
import { Subscriber } from './subscriber.entity.js';
import { newLink } from './link-holder.js';

const SUBSCRIBE = 'mutation ($input: SubscribeInput!) { subscribe(input: $input) }';
const CONFIRM = 'mutation ($token: String!) { confirmSubscription(token: $token) }';
const UNSUBSCRIBE = 'mutation ($token: String!) { unsubscribe(token: $token) }';
const SEND_LINK = 'mutation ($address: String!) { sendManageLink(address: $address) }';
const READ = `query ($token: String!) { subscription(token: $token) {
  channel address wholePage incidents maintenances componentStatuses confirmedAt choices { kind id name groupId chosen } } }`;
const UPDATE = `mutation ($token: String!, $input: UpdateSubscriptionInput!) {
  updateSubscription(token: $token, input: $input) { wholePage choices { kind name chosen } } }`;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let app: TestApp;
let visitor: Client;
let now: Date;
let mails: Mail[];
let api: Component;
let secret: Component;
let draft: Incident;

beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  app = await startTestApp({ now: () => now });
  mails = [];
  app.services.mailer = { send: async (mail) => void mails.push(mail) };
  visitor = app.anonymous();
  const group = await aGroup(app.ctx(), { name: 'Platform' });
  api = await aComponent(app.ctx(), { name: 'API', groupId: String(group.id) });
  const inner = await aGroup(app.ctx(), { name: 'Inner', visibility: 'AUTHENTICATED' });
  secret = await aComponent(app.ctx(), { name: 'Ledger', groupId: String(inner.id) });
  draft = await anIncident(app.ctx(), { visibility: 'HIDDEN' });
});
afterEach(() => app.close());

const later = (ms: number) => void (now = new Date(now.getTime() + ms));
const everything = (address = 'ada@example.com') => ({ channel: 'EMAIL', address, wholePage: true });
const subscribers = () => app.ctx().db.find(Subscriber);
const topics = () => app.ctx().db.find(SubscriberTopic, { order: { targetId: 'ASC' } });

async function subscribe(input: Record<string, unknown> = everything(), client = visitor): Promise<Mail | undefined> {
  mails.length = 0;
  expect(await client.ask(SUBSCRIBE, { input })).toEqual({ subscribe: true });
  await app.services.errands.done();
  return mails[0];
}

function tokenIn(mail: Mail | undefined): string {
  return mail?.action?.url.split('/').at(-1) ?? '';
}

/** Their link to change it. */
async function confirmed(input?: Record<string, unknown>, client = visitor): Promise<string> {
  const token = tokenIn(await subscribe(input, client));
  return (await visitor.ask(CONFIRM, { token }))['confirmSubscription'];
}

const problemsOf = async (document: string, variables: Record<string, unknown>, client = visitor) => {
  const { extensions } = await client.refused(document, variables);
  return [extensions.code, ...(extensions.fields ?? []).map(({ path }) => path)];
};

describe('a subscription', () => {
  test('tells nothing before the address has said that it wants it', async () => {
    const mail = await subscribe();
    expect(mail).toMatchObject({ to: 'ada@example.com', action: { url: expect.stringContaining('/confirm/') } });
    expect(await activeSubscribers(app.ctx().db).getCount()).toBe(0);
    const token = tokenIn(mail);
    expect((await visitor.ask(READ, { token }))['subscription']).toMatchObject({ confirmedAt: null, wholePage: true });
    expect(await activeSubscribers(app.ctx().db).getCount()).toBe(0);
    await visitor.ask(CONFIRM, { token });
    expect(await activeSubscribers(app.ctx().db).getMany()).toMatchObject([
      { address: 'ada@example.com', audience: 'PUBLIC', personId: null, confirmedAt: now },
    ]);
    later(HOUR);
    await visitor.ask(CONFIRM, { token });
    expect((await subscribers())[0]?.updatedAt).not.toEqual(now);
  });

  test('made twice changes nothing, and is asked to confirm what was first', async () => {
    await subscribe();
    const before = await subscribers();
    const again = await subscribe({
      ...everything(' ADA@example.com '),
      incidents: false,
      wholePage: false,
      componentIds: [String(api.id)],
    });
    expect(again?.action?.url).toContain('/confirm/');
    expect([await subscribers(), await topics()]).toEqual([before, []]);
  });

  test('made twice at the same moment is one', async () => {
    await Promise.all([1, 2, 3].map(() => visitor.ask(SUBSCRIBE, { input: everything() })));
    await app.services.errands.done();
    expect(await subscribers()).toHaveLength(1);
    expect(mails.length).toBeGreaterThan(0);
    expect(await app.ctx().db.count(OwedMail)).toBe(0);
  });

  test('that stands gets the way to change it, and stays as it is', async () => {
    await confirmed();
    const before = await subscribers();
    const mail = await subscribe({ ...everything(), maintenances: false });
    expect(mail?.action?.url).toContain('/subscription/');
    expect(await subscribers()).toEqual(before);
  });

  test('is answered alike, whatever is known of the address', async () => {
    await confirmed(everything('standing@example.com'));
    await subscribe(everything('waiting@example.com'));
    const answers = [];
    for (const address of ['standing@example.com', 'waiting@example.com', 'new@example.com']) {
      answers.push(await visitor.send(SUBSCRIBE, { input: everything(address) }));
      answers.push({ ...(await visitor.send(SEND_LINK, { address })), data: { subscribe: true } });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('does not let the answer wait for what it finds, or for the mail', async () => {
    const held = Promise.withResolvers<void>();
    app.services.mailer = { send: () => held.promise };
    await visitor.ask(SUBSCRIBE, { input: everything() });
    held.resolve();
    await app.services.errands.done();
  });

  test('of somebody who is signed in holds what they may see', async () => {
    const viewer = await aPerson(app, 'VIEWER');
    const input = { ...everything('eve@example.com'), wholePage: false, componentIds: [String(secret.id)] };
    const token = await confirmed(input, viewer);
    expect(await subscribers()).toMatchObject([{ audience: 'SIGNED_IN', personId: expect.any(Number) }]);
    const { subscription } = await visitor.ask(READ, { token });
    expect(subscription.choices).toContainEqual(expect.objectContaining({ name: 'Ledger', chosen: true }));
  });

  test('is forgotten if it is not confirmed within a week', async () => {
    const token = tokenIn(await subscribe());
    await confirmed(everything('bob@example.com'));
    later(7 * DAY);
    await forgetUnconfirmed(app.asSystem('test'));
    expect(await subscribers()).toHaveLength(2);
    later(1);
    await forgetUnconfirmed(app.asSystem('test'));
    expect(await subscribers()).toMatchObject([{ address: 'bob@example.com' }]);
    expect(await problemsOf(CONFIRM, { token })).toEqual(['NOT_FOUND']);
  });
});

describe('what is chosen', () => {
  test('must be something', async () => {
    const input = { channel: 'EMAIL', address: 'ada@example.com' };
    expect(await problemsOf(SUBSCRIBE, { input })).toEqual(['BAD_USER_INPUT', 'input.wholePage']);
    const silent = { ...everything(), incidents: false, maintenances: false };
    expect(await problemsOf(SUBSCRIBE, { input: silent })).toEqual(['BAD_USER_INPUT', 'input.incidents']);
    expect(await problemsOf(SUBSCRIBE, { input: { ...everything(), channel: 'WEB_PUSH' } })).toEqual([
      'BAD_USER_INPUT',
      'input.channel',
    ]);
  });

  test('can be one incident', async () => {
    const { id } = await anIncident(app.ctx(), { title: 'Errors' });
    const input = { channel: 'EMAIL', address: 'ada@example.com', incidentId: String(id) };
    const { subscription } = await visitor.ask(READ, { token: await confirmed(input) });
    expect(subscription.choices.at(-1)).toEqual({
      kind: 'INCIDENT',
      id: String(id),
      name: 'Errors',
      groupId: null,
      chosen: true,
    });
  });

  test('must be seen: what is not is as what does not exist', async () => {
    const of = (more: Record<string, unknown>) => ({ input: { ...everything(), ...more } });
    const said = async (more: Record<string, unknown>) => {
      const { message, extensions } = await visitor.refused(SUBSCRIBE, of(more));
      return [message, extensions];
    };
    expect(await said({ componentIds: [String(api.id), String(secret.id)] })).toEqual(
      await said({ componentIds: [String(api.id), '987654'] }),
    );
    expect(await said({ groupIds: [String(secret.groupId)] })).toEqual(await said({ groupIds: ['987654'] }));
    expect(await said({ incidentId: String(draft.id) })).toEqual(await said({ incidentId: 'x' }));
    expect(await subscribers()).toEqual([]);
  });

  test('can be changed by the link: a value sets, an absent field leaves', async () => {
    const { id } = await anIncident(app.ctx(), { title: 'Errors' });
    const token = await confirmed({ ...everything(), componentIds: [String(api.id)], incidentId: String(id) });
    const { updateSubscription } = await visitor.ask(UPDATE, {
      token,
      input: { wholePage: false, groupIds: [String(api.groupId)], incidentId: null },
    });
    expect(updateSubscription).toEqual({
      wholePage: false,
      choices: [
        { kind: 'GROUP', name: 'Platform', chosen: true },
        { kind: 'COMPONENT', name: 'API', chosen: true },
      ],
    });
    const nothing = { componentIds: [], groupIds: [] };
    expect(await problemsOf(UPDATE, { token, input: nothing })).toEqual(['BAD_USER_INPUT', 'input.wholePage']);
    expect(await problemsOf(UPDATE, { token, input: { componentIds: [String(secret.id)] } })).toEqual([
      'BAD_USER_INPUT',
      'input.componentIds[0]',
    ]);
    expect(await topics()).toHaveLength(2);
  });
});

describe('a link', () => {
  test('is good for its purpose only, and for its time', async () => {
    await subscribe();
    const [{ id } = { id: 0 }] = await subscribers();
    const [manage, confirm, end] = await Promise.all(
      (['manage', 'confirm', 'unsubscribe'] as const).map((purpose) => newLink(app.ctx(), id, purpose)),
    );
    const change = { input: { incidents: false } };
    for (const token of [manage, end, 'x', `${confirm}x`])
      expect(await problemsOf(CONFIRM, { token })).toEqual(['NOT_FOUND']);
    for (const token of [confirm, end, '', `${manage}x`])
      expect(await problemsOf(UPDATE, { token, ...change })).toEqual(['NOT_FOUND']);
    expect(await visitor.ask(READ, { token: end })).toEqual({ subscription: null });
    expect(await problemsOf(UNSUBSCRIBE, { token: `1${end}` })).toEqual(['NOT_FOUND']);
    later(7 * DAY);
    expect(await problemsOf(CONFIRM, { token: confirm })).toEqual(['NOT_FOUND']);
    expect(await problemsOf(UPDATE, { token: manage, ...change })).toEqual(['NOT_FOUND']);
    expect(await visitor.ask(READ, { token: manage })).toEqual({ subscription: null });
    expect(await visitor.ask(UNSUBSCRIBE, { token: end })).toEqual({ unsubscribe: true });
  });

  test('that was lost is mailed anew to those who are subscribed, and to nobody else', async () => {
    await confirmed();
    mails.length = 0;
    for (const address of ['ada@example.com', 'nobody@example.com'])
      expect(await visitor.ask(SEND_LINK, { address })).toEqual({ sendManageLink: true });
    await app.services.errands.done();
    expect(mails.map(({ to }) => to)).toEqual(['ada@example.com']);
    expect((await visitor.ask(READ, { token: tokenIn(mails[0]) }))['subscription']).toMatchObject({ wholePage: true });
  });

  test('that ends it does so once and for all', async () => {
    const token = await confirmed({ ...everything(), groupIds: [String(api.groupId)] });
    for (const _ of [1, 2]) expect(await visitor.ask(UNSUBSCRIBE, { token })).toEqual({ unsubscribe: true });
    expect([await subscribers(), await topics()]).toEqual([[], []]);
    expect(await visitor.ask(READ, { token })).toEqual({ subscription: null });
  });
});

describe('whoever asks too often is refused', () => {
  test('for one address, known or not', async () => {
    await confirmed(everything('standing@example.com'));
    later(2 * HOUR);
    for (const address of ['standing@example.com', 'nobody@example.com']) {
      for (const document of [1, 2, 3])
        await visitor.ask(document === 2 ? SUBSCRIBE : SEND_LINK, { address, input: everything(address) });
      expect(await problemsOf(SUBSCRIBE, { input: everything(address.toUpperCase()) })).toEqual(['TOO_MANY_REQUESTS']);
    }
    await visitor.ask(SUBSCRIBE, { input: everything('other@example.com') });
    later(HOUR);
    await visitor.ask(SUBSCRIBE, { input: everything('standing@example.com') });
  });

  test('from one network, whatever the address', async () => {
    for (let n = 0; n < 20; n += 1) await visitor.ask(SEND_LINK, { address: `a${n}@example.com` });
    expect(await problemsOf(SEND_LINK, { address: 'b@example.com' })).toEqual(['TOO_MANY_REQUESTS']);
    later(HOUR);
    await visitor.ask(SEND_LINK, { address: 'b@example.com' });
  });
});

describe('posted as a form', () => {
  const post = (path: string, body: Record<string, string> | string, headers: Record<string, string> = {}) =>
    fetch(`${app.origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: typeof body === 'string' ? body : new URLSearchParams(body),
    });
  const placeOf = async (response: Promise<Response>) => [
    (await response).status,
    (await response).headers.get('location'),
  ];

  test('a subscription is asked for, confirmed, changed and ended', async () => {
    const form = { address: 'ada@example.com', scope: 'parts', componentIds: String(api.id), incidents: 'on' };
    expect(await placeOf(post('/subscribe', form))).toEqual([303, '/subscribe?notice=sent']);
    await app.services.errands.done();
    const [status, place] = await placeOf(post(`/confirm/${tokenIn(mails[0])}`, ''));
    expect([status, place]).toEqual([303, expect.stringMatching(/^\/subscription\/[\w.-]+\?notice=confirmed$/)]);
    const path = String(place).split('?')[0] ?? '';
    expect(await subscribers()).toMatchObject([{ wholePage: false, incidents: true, maintenances: false }]);
    expect(await placeOf(post(path, { scope: 'all', maintenances: 'on' }))).toEqual([303, `${path}?notice=saved`]);
    expect(await subscribers()).toMatchObject([{ wholePage: true, incidents: false, maintenances: true }]);
    expect(await placeOf(post(path, { scope: 'parts', maintenances: 'on' }))).toEqual([303, `${path}?notice=choice`]);
    expect((await post(path.replace('subscription', 'unsubscribe'), '')).status).toBe(200);
    expect(await subscribers()).toEqual([]);
  });

  test('the way that was chosen is kept, whatever comes of it', async () => {
    const form = { channel: 'SLACK', scope: 'all', incidents: 'on' };
    const slack = 'https://hooks.slack.com/services/T0/B0/x';
    app.services.errands.run = () => undefined;
    expect(await placeOf(post('/subscribe', { ...form, address: slack }))).toEqual([
      303,
      '/subscribe?by=slack&notice=sent',
    ]);
    expect(await placeOf(post('/subscribe', { ...form, address: 'https://10.0.0.1/' }))).toEqual([
      303,
      '/subscribe?by=slack&notice=address',
    ]);
    expect(await placeOf(post('/subscribe/link', { channel: 'SLACK', address: slack }))).toEqual([
      303,
      '/subscribe?by=slack&notice=asked',
    ]);
    const owner = await app.owner();
    await owner.ask('mutation { updateSite(input: { offeredChannels: [EMAIL] }) { name } }');
    expect(await placeOf(post('/subscribe', { ...form, address: slack }))).toEqual([
      303,
      '/subscribe?by=slack&notice=notOffered',
    ]);
  });

  test('what is refused is said, and keeps the incident', async () => {
    const { id } = await anIncident(app.ctx());
    const form = { address: 'ada', scope: 'incident', incident: String(id) };
    expect(await placeOf(post('/subscribe', form))).toEqual([303, `/subscribe?incident=${id}&notice=address`]);
    const nothing = { address: 'ada@example.com', scope: 'parts' };
    expect(await placeOf(post('/subscribe', nothing))).toEqual([303, '/subscribe?notice=choice']);
    expect(await placeOf(post('/confirm/a%2F..%2Fb', ''))).toEqual([303, '/confirm/a%2F..%2Fb']);
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json'])(
    'one click ends it, again and again, as %s',
    async (type) => {
      await confirmed();
      const [{ id } = { id: 0 }] = await subscribers();
      const path = `/unsubscribe/${await newLink(app.ctx(), id, 'unsubscribe')}`;
      for (const _ of [1, 2]) {
        const { status } = await post(path, 'List-Unsubscribe=One-Click', { 'content-type': type });
        expect(status).toBe(200);
      }
      expect(await subscribers()).toEqual([]);
      expect((await post(`${path}x`, 'List-Unsubscribe=One-Click')).status).toBe(404);
    },
  );

  test('a scanner that opens every link changes nothing', async () => {
    const confirm = tokenIn(await subscribe());
    const [{ id } = { id: 0 }] = await subscribers();
    const before = await subscribers();
    for (const path of [`/confirm/${confirm}`, `/unsubscribe/${await newLink(app.ctx(), id, 'unsubscribe')}`])
      for (const method of ['GET', 'HEAD']) await fetch(`${app.origin}${path}`, { method });
    expect(await subscribers()).toEqual(before);
  });

  test('with the cookie of somebody who is signed in it counts only from our own pages', async () => {
    const { cookie } = await app.owner();
    const form = (address: string) => ({ address, scope: 'all', incidents: 'on' });
    await post('/subscribe', form('a@example.com'), { cookie, origin: app.origin });
    await post('/subscribe', form('b@example.com'), { cookie, origin: 'https://elsewhere.example' });
    await app.services.errands.done();
    const found = Object.fromEntries((await subscribers()).map(({ address, audience }) => [address, audience]));
    expect(found).toEqual({ 'a@example.com': 'SIGNED_IN', 'b@example.com': 'PUBLIC' });
  });
});
