import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createContext } from '../../core/context.js';
import type { Answer, Client } from '../../../test/client.js';
import { aMember, aPerson, aSubscriber, aToken } from '../../../test/factories.js';
import { OWNER, startTestApp, type TestApp } from '../../../test/harness.js';
import { LiveSocket } from '../../../test/live.js';
import { ApiToken } from '../tokens/api-token.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { Person } from './person.entity.js';
import { removePerson } from './remove-person.js';
import { setRole } from './set-role.js';

const SET_ROLE = 'mutation ($id: ID!, $role: Role!) { setRole(personId: $id, role: $role) { role } }';
const REMOVE = 'mutation ($id: ID!) { removePerson(id: $id) }';
const WITHIN_MS = 5_000;

let app: TestApp;
let owner: Client;

beforeAll(async () => {
  app = await startTestApp();
  owner = await app.owner();
});
afterAll(() => app.close());

const idOf = async (client: Client): Promise<string> => (await client.ask('{ viewer { id } }'))['viewer'].id;
const codeOf = async (client: Client, query: string, given: Answer) =>
  (await client.send(query, given)).errors?.[0]?.extensions.code ?? 'accepted';

describe('the list', () => {
  test('tells those who manage people who is there, and nobody else', async () => {
    await aPerson(app, 'EDITOR');
    const query = '{ people { name email role signsInBy lastSignInAt } }';
    const { people } = await owner.ask(query);
    expect(people).toContainEqual({
      name: OWNER.name,
      email: OWNER.email,
      role: 'OWNER',
      signsInBy: ['PASSWORD'],
      lastSignInAt: expect.any(String),
    });
    expect(await codeOf(await aPerson(app, 'EDITOR'), query, {})).toBe('FORBIDDEN');
    expect(await codeOf(app.anonymous(), query, {})).toBe('UNAUTHENTICATED');
  });
});

describe('a role', () => {
  test.each([
    ['ADMIN', 'EDITOR', 'ADMIN', 'accepted'],
    ['ADMIN', 'ADMIN', 'VIEWER', 'accepted'],
    ['ADMIN', 'EDITOR', 'OWNER', 'FORBIDDEN'],
    ['ADMIN', 'OWNER', 'VIEWER', 'FORBIDDEN'],
    ['OWNER', 'ADMIN', 'OWNER', 'accepted'],
    ['OWNER', 'OWNER', 'VIEWER', 'accepted'],
  ] as const)('an %s makes an %s %s: %s', async (mine, theirs, given, outcome) => {
    const [me, { id }] = [await aPerson(app, mine), await aMember(app, theirs)];
    expect(await codeOf(me, SET_ROLE, { id: String(id), role: given })).toBe(outcome);
    expect(await app.ctx().db.findOneByOrFail(Person, { id })).toMatchObject({
      role: outcome === 'accepted' ? given : theirs,
    });
  });

  test('above one’s own keeps one out of their sessions and their account too', async () => {
    const admin = await aPerson(app, 'ADMIN');
    const id = await idOf(owner);
    expect(await codeOf(admin, REMOVE, { id })).toBe('FORBIDDEN');
    const end = 'mutation ($id: ID!) { endSessionsOf(personId: $id) }';
    expect(await codeOf(admin, end, { id })).toBe('FORBIDDEN');
    expect(await idOf(owner)).toBe(id);
  });

  test('holds from the next request on, and closes sockets of the one before within seconds', async () => {
    const editor = await aPerson(app, 'EDITOR');
    const live = await LiveSocket.open(app.origin, { headers: { cookie: editor.cookie, origin: app.origin } });
    const closed = once(live.socket, 'close') as Promise<[number]>;
    const begun = performance.now();
    await owner.ask(SET_ROLE, { id: await idOf(editor), role: 'VIEWER' });
    const create = 'mutation { createIncident(input: { title: "T", message: "M" }) { id } }';
    expect(await codeOf(editor, create, {})).toBe('FORBIDDEN');
    expect((await closed)[0]).toBe(4403);
    expect(performance.now() - begun).toBeLessThan(WITHIN_MS);
  });

  test('that may invite nobody ends the invitations that were made in the one before', async () => {
    const admin = await aPerson(app, 'ADMIN');
    const invite = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { invitation { id } } }';
    await admin.ask(invite, { input: { email: 'late@signet.example', role: 'VIEWER' } });
    await owner.ask(SET_ROLE, { id: await idOf(admin), role: 'EDITOR' });
    expect(JSON.stringify(await owner.ask('{ invitations { email } }'))).not.toContain('late@');
  });
});

describe('somebody who is removed', () => {
  test('is out at once, with their socket, their tokens and their subscriptions', async () => {
    const client = await aPerson(app, 'EDITOR');
    const id = await idOf(client);
    const { token } = (await client.ask('mutation { createApiToken(input: { name: "T", scopes: [READ] }) { token } }'))[
      'createApiToken'
    ];
    const mine = await aSubscriber(app.ctx(), { personId: Number(id), audience: 'SIGNED_IN' });
    const ofTheTeam = await aSubscriber(app.ctx(), { personId: Number(id), createdBy: `person:${id}` });
    const live = await LiveSocket.open(app.origin, { headers: { cookie: client.cookie, origin: app.origin } });
    const closed = once(live.socket, 'close') as Promise<[number]>;
    const begun = performance.now();
    expect(await owner.ask(REMOVE, { id })).toEqual({ removePerson: id });
    expect((await client.ask('{ viewer { id } }'))['viewer']).toBeNull();
    const program = Object.assign(app.anonymous(), { token });
    expect(await codeOf(program, '{ statusPage { revision } }', {})).toBe('UNAUTHENTICATED');
    const { db } = app.ctx();
    expect(await db.countBy(ApiToken, { personId: Number(id) })).toBe(0);
    expect(await db.existsBy(Subscriber, { id: mine.id })).toBe(false);
    expect(await db.existsBy(Subscriber, { id: ofTheTeam.id })).toBe(true);
    expect((await closed)[0]).toBe(4403);
    expect(performance.now() - begun).toBeLessThan(WITHIN_MS);
    expect(await codeOf(owner, REMOVE, { id })).toBe('NOT_FOUND');
  });

  test('leaves no token of another behind', async () => {
    const other = await aToken(app, 'EDITOR', ['READ']);
    await owner.ask(REMOVE, { id: String((await aMember(app, 'EDITOR')).id) });
    expect(await other.ask('{ statusPage { revision } }')).toHaveProperty('statusPage');
  });
});

describe('the last owner', () => {
  test('is neither removed nor made anything else', async () => {
    const alone = await startTestApp();
    onTestFinished(() => alone.close());
    const client = await alone.owner();
    const id = await idOf(client);
    expect(await codeOf(client, REMOVE, { id })).toBe('CONFLICT');
    expect(await codeOf(client, SET_ROLE, { id, role: 'ADMIN' })).toBe('CONFLICT');
    expect(await codeOf(client, SET_ROLE, { id, role: 'OWNER' })).toBe('accepted');
  });

  test.each([
    ['removed', removePerson],
    ['demoted', (ctx: Parameters<typeof setRole>[0], id: string) => setRole(ctx, id, 'VIEWER')],
  ])('is not %s by two who do it to each other at once', async (_, act) => {
    const alone = await startTestApp();
    onTestFinished(() => alone.close());
    for (let round = 0; round < 5; round += 1) {
      const owners = await alone.ctx().db.findBy(Person, { role: 'OWNER' });
      const two = owners.length > 1 ? owners : [...owners, await aMember(alone, 'OWNER')];
      const [one, other] = two.map(({ id }) => id) as [number, number];
      const as = (id: number) => createContext(alone.services, { kind: 'person', id, role: 'OWNER', sessionId: 0 });
      const outcomes = await Promise.allSettled([act(as(one), String(other)), act(as(other), String(one))]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await alone.ctx().db.countBy(Person, { role: 'OWNER' })).toBe(1);
    }
  });
});
