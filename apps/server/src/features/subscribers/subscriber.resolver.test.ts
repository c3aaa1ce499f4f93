import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { aComponent, aGroup, anIncident, aPerson, aSubscriber } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { tellNews } from '../../../test/telling.js';
import type { Mail } from '../mail/mail.js';
import { DeliveryFailure } from '../notifications/channel-sender.js';
import { createWebhookEndpoint } from '../webhooks/create-webhook-endpoint.js';
import { forgetUnconfirmed } from './forget-unconfirmed.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';
import { Subscriber } from './subscriber.entity.js';

const LIST = `query ($first: Int, $after: String, $filter: SubscriberFilter) {
  subscribers(first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id address state } } }`;
const ONE = `query ($id: ID!) { subscriber(id: $id) {
  id channel address state audience locale wholePage incidents maintenances componentStatuses memberName
  topics { kind id name } lastFailure { title problem } failures quarantinedAt confirmedAt createdAt updatedAt } }`;
const ADD = 'mutation ($input: SubscribeInput!) { addSubscriber(input: $input) { id state address } }';
const UPDATE = `mutation ($id: ID!, $input: UpdateSubscriberInput!) {
  updateSubscriber(id: $id, input: $input) { wholePage maintenances updatedAt topics { kind name } } }`;
const REMOVE = 'mutation ($id: ID!) { removeSubscriber(id: $id) }';
const AGAIN = 'mutation ($id: ID!) { sendConfirmationAgain(id: $id) { id } }';
const HISTORY = 'query ($id: ID!) { subscriberDeliveries(subscriberId: $id) { state title subject problem } }';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let app: TestApp;
let owner: Client;
let now: Date;
let mails: Mail[];

beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  app = await startTestApp({ now: () => now });
  mails = [];
  app.services.mailer = { send: async (mail) => void mails.push(mail) };
  owner = await app.owner();
});
afterEach(() => app.close());

const later = (ms: number) => void (now = new Date(now.getTime() + ms));
const at = (ms: number) => new Date(now.getTime() + ms);
const people = async (variables: Record<string, unknown> = {}, client = owner) =>
  (await client.ask(LIST, variables))['subscribers'];
const addresses = async (filter: Record<string, unknown>) =>
  (await people({ filter })).nodes.map(({ address }: { address: string }) => address);
const everything = (address = 'ada@example.com') => ({ channel: 'EMAIL', address, wholePage: true });
const codeOf = async (document: string, variables: Record<string, unknown>, client = owner) =>
  (await client.refused(document, variables)).extensions.code;

describe('the list', () => {
  test('is newest first, whenever they were entered, and goes from page to page', async () => {
    for (const [n, ago] of [3, 1, 2, 2].entries())
      await aSubscriber(app.ctx(), { address: `${n}@example.com`, createdAt: at(-ago * DAY) });
    const first = await people({ first: 3 });
    const last = await people({ first: 3, after: first.pageInfo.endCursor });
    const seen = [...first.nodes, ...last.nodes].map(({ address }: { address: string }) => address);
    expect(seen).toEqual(['1@example.com', '3@example.com', '2@example.com', '0@example.com']);
    expect([first.totalCount, first.pageInfo.hasNextPage, last.pageInfo.hasNextPage]).toEqual([4, true, false]);
  });

  test('is searched by a part of the address, in any case, and by state and channel', async () => {
    await aSubscriber(app.ctx(), { address: 'Ada.Lovelace@Example.com' });
    await aSubscriber(app.ctx(), { address: '100%@example.com', confirmedAt: null });
    await aSubscriber(app.ctx(), { address: 'a_b@example.com', quarantinedAt: now });
    await aSubscriber(app.ctx(), { address: 'axb@example.com', confirmedAt: null, quarantinedAt: now });
    expect(await addresses({ search: 'LOVELACE@ex' })).toEqual(['Ada.Lovelace@Example.com']);
    expect(await addresses({ search: '%' })).toEqual(['100%@example.com']);
    expect(await addresses({ search: 'a_b' })).toEqual(['a_b@example.com']);
    expect(await addresses({ state: 'CONFIRMED' })).toEqual(['Ada.Lovelace@Example.com']);
    expect(await addresses({ state: 'UNCONFIRMED' })).toEqual(['100%@example.com']);
    expect(await addresses({ state: 'QUARANTINED', channel: 'EMAIL' })).toEqual(['axb@example.com', 'a_b@example.com']);
    expect(await addresses({ channel: 'WEBHOOK' })).toEqual([]);
    expect((await people({ filter: { search: 'example', state: 'UNCONFIRMED' } })).totalCount).toBe(1);
  });

  test('holds no endpoint of operators, and none is found, changed or removed by its id', async () => {
    const { endpoint } = await createWebhookEndpoint(app.ctx(), {
      channel: 'WEBHOOK',
      url: 'http://192.0.2.1/x',
      audience: 'PUBLIC',
      incidents: true,
      maintenances: true,
      componentStatuses: true,
      wholePage: true,
      componentIds: [],
      groupIds: [],
    });
    const { id } = endpoint;
    expect((await people()).totalCount).toBe(0);
    expect(await owner.ask(ONE, { id })).toEqual({ subscriber: null });
    for (const [document, input] of [
      [UPDATE, { incidents: false }],
      [REMOVE, undefined],
      [AGAIN, undefined],
      [HISTORY, undefined],
    ] as const)
      expect(await codeOf(document, { id, input })).toBe('NOT_FOUND');
  });

  test('finds no secret address letter by letter', async () => {
    await aSubscriber(app.ctx(), { channel: 'WEB_PUSH', address: 'https://push.example/secret' });
    expect((await people({ filter: { search: 'secret' } })).totalCount).toBe(0);
    expect((await people()).nodes[0].address).toBe('https://push.example/…');
  });

  test.each(['EDITOR', 'VIEWER'] as const)('is empty for an %s', async (role) => {
    const { id } = await aSubscriber(app.ctx());
    const client = await aPerson(app, role);
    expect(await people({}, client)).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await client.ask(ONE, { id: String(id) })).toEqual({ subscriber: null });
    expect(await codeOf(HISTORY, { id: String(id) }, client)).toBe('FORBIDDEN');
  });

  test('takes as many statements for forty as for three', async () => {
    const deep = `{ subscribers(first: 100) { totalCount nodes { address topics { name } lastFailure { title } memberName } } }`;
    const incident = await anIncident(app.ctx());
    const component = await aComponent(app.ctx());
    const grow = async (count: number) => {
      for (let n = 0; n < count; n += 1)
        await aSubscriber(app.ctx(), { personId: 1, audience: 'SIGNED_IN' }, [
          { kind: 'INCIDENT', targetId: incident.id },
          { kind: 'COMPONENT', targetId: component.id },
        ]);
    };
    const count = async () =>
      (await app.statements(() => owner.ask(deep))).filter((it) => !/FROM .events. /.test(it)).length;
    await grow(3);
    const few = await count();
    await grow(37);
    expect(await count()).toBe(few);
  });
});

describe('one subscriber', () => {
  test('is shown with all that it chose and as far as it is still there', async () => {
    const group = await aGroup(app.ctx(), { name: 'Platform', visibility: 'HIDDEN' });
    const component = await aComponent(app.ctx(), { name: 'API', groupId: String(group.id) });
    const incident = await anIncident(app.ctx(), { title: 'Errors' });
    const { id } = await aSubscriber(
      app.ctx(),
      { address: 'ada@example.com', wholePage: false, audience: 'SIGNED_IN', personId: 1, locale: 'pt-BR' },
      [
        { kind: 'COMPONENT', targetId: component.id },
        { kind: 'COMPONENT', targetId: 9_999 },
        { kind: 'GROUP', targetId: group.id },
        { kind: 'INCIDENT', targetId: incident.id },
      ],
    );
    const { subscriber } = await owner.ask(ONE, { id: String(id) });
    expect(subscriber).toMatchObject({
      channel: 'EMAIL',
      address: 'ada@example.com',
      state: 'CONFIRMED',
      audience: 'SIGNED_IN',
      memberName: 'Olga Owner',
      locale: 'pt-BR',
      wholePage: false,
      lastFailure: null,
      topics: [
        { kind: 'GROUP', name: 'Platform' },
        { kind: 'COMPONENT', name: 'API' },
        { kind: 'INCIDENT', name: 'Errors' },
      ],
    });
  });

  test('tells what it was sent, and why it is told no more', async () => {
    const { id } = await aSubscriber(app.ctx());
    const send = () => Promise.reject(new DeliveryFailure('the mailbox is gone', { isGone: true }));
    app.services.channels.set('EMAIL', { concurrency: 1, send });
    await anIncident(app.ctx(), { title: 'Errors' });
    later(11_000);
    await tellNews(app);
    const told = (await owner.ask(HISTORY, { id: String(id) }))['subscriberDeliveries'];
    expect(told).toEqual([
      { state: 'FAILED', title: 'Errors', subject: expect.any(String), problem: 'the mailbox is gone' },
    ]);
    const { subscriber } = await owner.ask(ONE, { id: String(id) });
    expect(subscriber).toMatchObject({
      state: 'QUARANTINED',
      lastFailure: { title: 'Errors', problem: 'the mailbox is gone' },
    });
    await owner.ask('mutation ($id: ID!) { liftQuarantine(id: $id) }', { id: String(id) });
    expect((await owner.ask(ONE, { id: String(id) }))['subscriber'].state).toBe('CONFIRMED');
  });
});

describe('an address that an operator adds', () => {
  test('is asked, and is a subscriber of its own once it says so', async () => {
    const { addSubscriber: added } = await owner.ask(ADD, { input: everything() });
    await app.services.errands.done();
    expect(added).toMatchObject({ state: 'UNCONFIRMED', address: 'ada@example.com' });
    expect(mails).toMatchObject([{ to: 'ada@example.com', action: { url: expect.stringContaining('/confirm/') } }]);
    const token = mails[0]?.action?.url.split('/').at(-1);
    await app.anonymous().ask('mutation ($token: String!) { confirmSubscription(token: $token) }', { token });
    expect(await app.ctx().db.find(Subscriber)).toMatchObject([
      { audience: 'PUBLIC', personId: null, createdBy: null, confirmedAt: now },
    ]);
  });

  test('chooses what visitors can choose, and no more', async () => {
    const group = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
    const input = { ...everything(), wholePage: false, groupIds: [String(group.id)] };
    expect((await owner.refused(ADD, { input })).extensions.fields).toEqual([
      { path: 'input.groupIds[0]', message: 'does not exist' },
    ]);
    expect(await app.ctx().db.count(Subscriber)).toBe(0);
  });

  test('that is there stays as it is, and is mailed nothing', async () => {
    await owner.ask(ADD, { input: everything() });
    await app.services.errands.done();
    expect(await codeOf(ADD, { input: { ...everything(' ADA@example.com'), incidents: false } })).toBe('CONFLICT');
    await app.services.errands.done();
    expect([mails.length, await app.ctx().db.countBy(Subscriber, { incidents: true })]).toEqual([1, 1]);
  });

  test('is mailed no more often than one that subscribes', async () => {
    const { addSubscriber: added } = await owner.ask(ADD, { input: everything() });
    for (const _ of [1, 2]) {
      await app.services.errands.done();
      await owner.ask(AGAIN, { id: added.id });
    }
    expect(await codeOf(AGAIN, { id: added.id })).toBe('TOO_MANY_REQUESTS');
    await app.services.errands.done();
    expect(mails).toHaveLength(3);
    for (let n = 0; n < 16; n += 1) await owner.ask(ADD, { input: everything(`${n}@example.com`) });
    expect(await codeOf(ADD, { input: everything('one-too-many@example.com') })).toBe('TOO_MANY_REQUESTS');
  });
});

describe('the confirmation', () => {
  test('can be sent again, and gives another week', async () => {
    const { id } = await aSubscriber(app.ctx(), { confirmedAt: null });
    later(6 * DAY);
    owner = await app.owner();
    await owner.ask(AGAIN, { id: String(id) });
    later(6 * DAY);
    await forgetUnconfirmed(app.asSystem('test'));
    expect(await app.ctx().db.count(Subscriber)).toBe(1);
    later(DAY + 1);
    await forgetUnconfirmed(app.asSystem('test'));
    expect(await app.ctx().db.count(Subscriber)).toBe(0);
  });

  test('is not sent to who has confirmed, and not where there is no mail', async () => {
    const standing = await aSubscriber(app.ctx());
    const browser = await aSubscriber(app.ctx(), {
      channel: 'WEB_PUSH',
      address: 'https://push.example/x',
      confirmedAt: null,
    });
    for (const { id } of [standing, browser]) expect(await codeOf(AGAIN, { id: String(id) })).toBe('CONFLICT');
    await app.services.errands.done();
    expect(mails).toEqual([]);
  });
});

describe('an operator', () => {
  test('changes what somebody is told; what is absent stays', async () => {
    const component = await aComponent(app.ctx(), { name: 'API' });
    const incident = await anIncident(app.ctx(), { title: 'Errors' });
    const chosen = { kind: 'INCIDENT' as const, targetId: incident.id };
    const { id, updatedAt } = await aSubscriber(app.ctx(), {}, [chosen]);
    later(HOUR);
    const input = {
      wholePage: false,
      maintenances: false,
      componentIds: [String(component.id)],
      ifUnchangedSince: updatedAt,
    };
    expect((await owner.ask(UPDATE, { id: String(id), input }))['updateSubscriber']).toEqual({
      wholePage: false,
      maintenances: false,
      updatedAt: now.toISOString(),
      topics: [
        { kind: 'COMPONENT', name: 'API' },
        { kind: 'INCIDENT', name: 'Errors' },
      ],
    });
    expect(await codeOf(UPDATE, { id: String(id), input })).toBe('CONFLICT');
    const nothing = { componentIds: [], incidentId: null };
    expect((await owner.refused(UPDATE, { id: String(id), input: nothing })).extensions.fields).toMatchObject([
      { path: 'input.wholePage' },
    ]);
    expect(await app.ctx().db.count(SubscriberTopic)).toBe(2);
  });

  test('lets somebody choose no more than they may be told', async () => {
    const group = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
    const input = { groupIds: [String(group.id)] };
    const visitor = await aSubscriber(app.ctx());
    const member = await aSubscriber(app.ctx(), { audience: 'SIGNED_IN', personId: 1 });
    expect(await codeOf(UPDATE, { id: String(visitor.id), input })).toBe('BAD_USER_INPUT');
    await owner.ask(UPDATE, { id: String(member.id), input });
  });

  test('removes somebody with all that they chose', async () => {
    const { id } = await aSubscriber(app.ctx(), {}, [{ kind: 'COMPONENT', targetId: 1 }]);
    expect(await owner.ask(REMOVE, { id: String(id) })).toEqual({ removeSubscriber: String(id) });
    expect([await app.ctx().db.count(Subscriber), await app.ctx().db.count(SubscriberTopic)]).toEqual([0, 0]);
    expect(await codeOf(REMOVE, { id: String(id) })).toBe('NOT_FOUND');
  });
});
