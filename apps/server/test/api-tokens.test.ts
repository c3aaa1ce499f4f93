import { once } from 'node:events';
import type { Role } from '@signet/domain/role';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createContext } from '../src/core/context.js';
import { createApiToken } from '../src/features/tokens/create-api-token.js';
import { revokeApiToken } from '../src/features/tokens/revoke-api-token.js';
import { Person } from '../src/features/people/person.entity.js';
import type { Answer, Client } from './client.js';
import { aMetric, anIncident, aComponent, aGroup, aPerson, aToken, type TokenClient } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';
import { LiveSocket } from './live.js';
import { contents } from './records.js';

const MINUTE = 60_000;
const CREATE =
  'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token apiToken { id prefix } } }';
const REVOKE = 'mutation ($id: ID!) { revokeApiToken(id: $id) }';
const LIST = '{ apiTokens { id name prefix scopes ownerName createdAt expiresAt lastUsedAt } }';
const NEW_INCIDENT = 'mutation { createIncident(input: { title: "T", message: "M" }) { id } }';

let app: TestApp;
let now = new Date('2026-11-26T10:00:00.000Z');

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
afterAll(() => app.close());

async function setRole({ personId }: TokenClient, role: Role): Promise<void> {
  await app.services.database.transaction((tx) => tx.update(Person, personId, { role }));
}

function bearing(token: string): Client {
  return Object.assign(app.anonymous(), { token });
}

async function listed(client: Client): Promise<Answer[]> {
  return (await client.ask(LIST))['apiTokens'] as Answer[];
}

const NOT_VALID = { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };

describe('a token without READ', () => {
  test('reaches nothing by editing that it could not see, and records points all the same', async () => {
    const metric = await aMetric(app.ctx(), { name: 'Secret figure', visibility: 'HIDDEN' });
    const id = String(metric.id);
    const writer = await aToken(app, 'EDITOR', ['METRICS_WRITE', 'INCIDENTS_WRITE', 'COMPONENTS_WRITE']);
    const code = async (query: string, variables: Answer = {}) =>
      (await writer.send(query, variables)).errors?.[0]?.extensions.code;
    expect(await code('mutation ($id: ID!) { updateMetric(id: $id, input: {}) { name latest } }', { id })).toBe(
      'NOT_FOUND',
    );
    expect(await code('mutation ($id: ID!) { deleteMetric(id: $id) }', { id })).toBe('NOT_FOUND');
    expect(await code('mutation { arrangeMetrics(ids: []) { name } }')).toBe('FORBIDDEN');
    expect(await code('mutation { arrangeComponents(groups: [], ungrouped: []) { name } }')).toBe('FORBIDDEN');
    const draft = await anIncident(app.ctx(), { title: 'Not yet told', visibility: 'HIDDEN' });
    const touch = 'mutation ($id: ID!) { updateIncident(id: $id, input: {}) { title } }';
    expect(await code(touch, { id: String(draft.id) })).toBe('NOT_FOUND');
    const record = 'mutation ($id: ID!) { recordMetricPoints(metricId: $id, points: [{ value: 1 }]) }';
    expect(await code(record, { id })).toBeUndefined();
    const reader = await aToken(app, 'EDITOR', ['METRICS_WRITE', 'READ']);
    expect(await reader.ask('mutation ($id: ID!) { updateMetric(id: $id, input: {}) { name } }', { id })).toEqual({
      updateMetric: { name: 'Secret figure' },
    });
  });
});

describe('a token', () => {
  test('is told once, and kept nowhere', async () => {
    const owner = await app.owner();
    const input = { name: 'Deploys', scopes: ['INCIDENTS_WRITE'], expiresAt: '2026-12-26T10:00:00.000Z' };
    const { token, apiToken } = (await owner.ask(CREATE, { input }))['createApiToken'] as Answer;
    expect(token).toMatch(/^sgt_[\w-]{43}$/);
    expect(apiToken.prefix).toBe(token.slice(0, 10));
    const mine = (await listed(owner)).find(({ id }) => id === apiToken.id);
    expect(mine).toEqual({
      id: apiToken.id,
      ...input,
      prefix: apiToken.prefix,
      ownerName: 'Olga Owner',
      createdAt: now.toISOString(),
      lastUsedAt: null,
    });
    const everywhere = JSON.stringify([await contents(app), await listed(owner)]);
    expect(everywhere).not.toContain(token.slice(10));
    expect(await bearing(token).ask(NEW_INCIDENT)).toMatchObject({ createIncident: { id: expect.any(String) } });
  });

  test('is not given more than its owner may do, nor a time that is over', async () => {
    const viewer = await aPerson(app, 'VIEWER');
    const refused = async (client: Client, input: object) => (await client.refused(CREATE, { input })).extensions;
    expect(await refused(viewer, { name: 'T', scopes: ['READ', 'METRICS_WRITE'] })).toEqual({ code: 'FORBIDDEN' });
    expect(await viewer.ask(CREATE, { input: { name: 'T', scopes: ['READ'] } })).toHaveProperty('createApiToken');
    expect(await refused(viewer, { name: 'T', scopes: [] })).toMatchObject({ fields: [{ path: 'input.scopes' }] });
    expect(await refused(viewer, { name: 'T', scopes: ['READ', 'READ'] })).toMatchObject({
      fields: [{ path: 'input.scopes' }],
    });
    expect(await refused(viewer, { name: 'T', scopes: ['READ'], expiresAt: now.toISOString() })).toMatchObject({
      fields: [{ path: 'input.expiresAt', message: 'must be in the future' }],
    });
  });

  test('is one of a hundred at most', async () => {
    const { personId } = await aToken(app, 'EDITOR', ['READ']);
    const ctx = createContext(app.services, { kind: 'person', id: personId, role: 'EDITOR', sessionId: 0 });
    const another = () => createApiToken(ctx, { name: 'T', scopes: ['READ'] });
    for (let n = 1; n < 99; n += 1) await another();
    const { apiToken } = await another();
    await expect(another()).rejects.toMatchObject({ code: 'CONFLICT' });
    await revokeApiToken(ctx, String(apiToken.id));
    await expect(another()).resolves.toHaveProperty('token');
  });

  test('that is none, or no more, is refused wherever it is sent, and never passes for nobody', async () => {
    const { token } = await aToken(app, 'EDITOR', ['READ']);
    for (const wrong of ['sgt_wrong', `${token}x`, token.slice(0, -1), token.toUpperCase(), '0', 'a b', '']) {
      expect(
        await bearing('').send('{ statusPage { revision } }', {}, { authorization: `Bearer ${wrong}` }),
      ).toMatchObject(NOT_VALID);
    }
    const query = new URLSearchParams({ query: '{ statusPage { revision } }' });
    const response = await fetch(`${app.origin}/graphql?${query.toString()}`, {
      headers: { authorization: 'Bearer sgt_wrong', 'apollo-require-preflight': '1' },
    });
    expect({ status: response.status, ...((await response.json()) as object) }).toMatchObject(NOT_VALID);
  });

  test('ends at once when it is revoked, when its time is over, and when its owner goes', async () => {
    const owner = await app.owner();
    const client = await aToken(app, 'EDITOR', ['READ']);
    expect(await client.ask('{ statusPage { revision } }')).toHaveProperty('statusPage');
    await owner.ask(REVOKE, { id: String(client.tokenId) });
    expect(await client.send('{ statusPage { revision } }')).toMatchObject(NOT_VALID);
    expect((await owner.refused(REVOKE, { id: String(client.tokenId) })).extensions.code).toBe('NOT_FOUND');

    const input = { name: 'T', scopes: ['READ'], expiresAt: new Date(now.getTime() + MINUTE).toISOString() };
    const brief = bearing((await owner.ask(CREATE, { input }))['createApiToken'].token as string);
    expect(await brief.ask('{ statusPage { revision } }')).toHaveProperty('statusPage');
    now = new Date(now.getTime() + MINUTE);
    expect(await brief.send('{ statusPage { revision } }')).toMatchObject(NOT_VALID);

    const orphan = await aToken(app, 'EDITOR', ['READ']);
    await app.services.database.transaction((tx) => tx.delete(Person, orphan.personId));
    expect(await orphan.send('{ statusPage { revision } }')).toMatchObject(NOT_VALID);
  });

  test('does no more than its owner may do now', async () => {
    const client = await aToken(app, 'EDITOR', ['READ', 'INCIDENTS_WRITE']);
    const seesDrafts = async () => (await client.ask('{ templates { totalCount } }'))['templates'].totalCount > 0;
    await (
      await app.owner()
    ).ask('mutation { createTemplate(input: { kind: INCIDENT, name: "N", title: "T", message: "M" }) { id } }');
    expect([await client.ask(NEW_INCIDENT), await seesDrafts()]).toMatchObject([{ createIncident: {} }, true]);
    await setRole(client, 'VIEWER');
    expect((await client.refused(NEW_INCIDENT)).extensions.code).toBe('FORBIDDEN');
    expect(await seesDrafts()).toBe(false);
    await setRole(client, 'OWNER');
    expect(await client.ask(NEW_INCIDENT)).toHaveProperty('createIncident');
  });

  test('stands for itself: no cookie adds to it, and no Origin takes from it', async () => {
    const { cookie } = await app.owner();
    const reading = await aToken(app, 'EDITOR', ['READ']);
    expect((await reading.send(NEW_INCIDENT, {}, { cookie })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const writing = await aToken(app, 'EDITOR', ['INCIDENTS_WRITE']);
    const elsewhere = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect(await writing.send(NEW_INCIDENT, {}, elsewhere)).toMatchObject({ data: { createIncident: {} } });
    expect((await writing.ask('{ viewer { id } }'))['viewer']).toBeNull();
  });

  test('gets answers of its own, and nobody gets those', async () => {
    const group = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
    await aComponent(app.ctx(), { groupId: String(group.id) });
    const question = '{ componentGroups { id visibility } }';
    const nobody = app.anonymous();
    const program = await aToken(app, 'VIEWER', ['READ']);
    const count = async (client: Client) => ((await client.ask(question))['componentGroups'] as unknown[]).length;
    for (let n = 0; n < 2; n += 1) expect([await count(nobody), await count(program)]).toEqual([0, 1]);
  });

  test('is not what a proxy’s own password is', async () => {
    const authorization = `Basic ${Buffer.from('proxy:password').toString('base64')}`;
    const { cookie } = await app.owner();
    const asked = async (headers: Record<string, string>) =>
      (await app.anonymous().send('{ viewer { name } }', {}, headers)).data?.['viewer'];
    expect([await asked({ authorization }), await asked({ authorization, cookie })]).toEqual([
      null,
      { name: 'Olga Owner' },
    ]);
  });
});

describe('the list', () => {
  test('holds one’s own, and everybody’s for those who manage people', async () => {
    const [one, other] = [await aPerson(app, 'EDITOR'), await aPerson(app, 'EDITOR')];
    const { apiToken } = (await one.ask(CREATE, { input: { name: 'Mine', scopes: ['READ'] } }))[
      'createApiToken'
    ] as Answer;
    expect((await listed(one)).map(({ name }) => name)).toEqual(['Mine']);
    expect(await listed(other)).toEqual([]);
    expect((await other.refused(REVOKE, { id: apiToken.id })).extensions.code).toBe('NOT_FOUND');
    const admin = await aPerson(app, 'ADMIN');
    expect((await listed(admin)).map(({ id }) => id)).toContain(apiToken.id);
    expect(await admin.ask(REVOKE, { id: apiToken.id })).toEqual({ revokeApiToken: apiToken.id });
    expect(await listed(one)).toEqual([]);
  });

  test('tells to the minute when each was used', async () => {
    const client = await aToken(app, 'EDITOR', ['READ']);
    const owner = await app.owner();
    const lastUsed = async () => {
      await client.ask('{ statusPage { revision } }');
      await app.services.tokenUses.write(app.asSystem('test'));
      return (await listed(owner)).find(({ id }) => id === String(client.tokenId))?.['lastUsedAt'] as string;
    };
    const first = now.toISOString();
    expect(await lastUsed()).toBe(first);
    now = new Date(now.getTime() + MINUTE - 1);
    expect(await lastUsed()).toBe(first);
    now = new Date(now.getTime() + 1);
    expect(await lastUsed()).toBe(now.toISOString());
  });
});

test('records name the token and its owner, also after it was revoked', async () => {
  const client = await aToken(app, 'EDITOR', ['COMPONENTS_WRITE']);
  const { id } = await aComponent(app.ctx());
  await client.ask('mutation ($id: ID!) { setComponentStatus(id: $id, status: MAJOR_OUTAGE) { id } }', {
    id: String(id),
  });
  await revokeApiToken(app.ctx(), String(client.tokenId));
  const record = 'query ($id: ID!) { component(id: $id) { statusChanges(first: 1) { nodes { by } } } }';
  expect(JSON.stringify(await (await app.owner()).ask(record, { id: String(id) }))).toMatch(
    /"by":"Token \d+ \(EDITOR \d+\)"/,
  );
});

describe('a socket', () => {
  const FOLLOW = 'subscription { pageChanged { components { name } } }';
  const open = (authorization: string) => LiveSocket.open(app.origin, {}, { authorization });

  test('that a token opened gets what the token sees, until it is revoked', async () => {
    const group = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
    const client = await aToken(app, 'VIEWER', ['READ']);
    const live = await open(`Bearer ${client.token}`);
    const id = await live.subscribe(FOLLOW);
    await aComponent(app.ctx(), { name: 'For signed-in people', groupId: String(group.id) });
    expect(await live.next(id)).toEqual({ pageChanged: { components: [{ name: 'For signed-in people' }] } });
    const closed = once(live.socket, 'close') as Promise<[number]>;
    await revokeApiToken(app.ctx(), String(client.tokenId));
    expect((await closed)[0]).toBe(4403);
  });

  test('is refused to a token that is not valid', async () => {
    const socket = new WebSocket(`${app.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer sgt_wrong' } }));
    expect(((await once(socket, 'close')) as [number])[0]).toBe(4403);
  });
});
