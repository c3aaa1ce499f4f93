import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWebBundle, type WebBundle } from '../src/core/web-bundle.js';
import type { Client } from './client.js';
import { aComponent, aGroup, aMetric, anIncident } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';

const NAMES = '{ statusPage { revision groups { name } components { name } } }';
const JSON_TYPE = { 'content-type': 'application/json' };

let app: TestApp;
let web: WebBundle;
let owner: Client;
let moved = 0;

beforeAll(async () => {
  web = await loadWebBundle();
  app = await startTestApp({ web, now: () => new Date(Date.now() + moved) });
  owner = await app.owner();
  await aComponent(app.ctx(), { name: 'API' });
  await aGroup(app.ctx(), { name: 'Inner circle', visibility: 'AUTHENTICATED' });
});
afterAll(() => app.close());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

async function read(response: Response) {
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function get(asked: Record<string, unknown>, headers: Record<string, string> = {}) {
  const given = Object.entries(asked).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const search = new URLSearchParams(given as [string, string][]);
  return read(await fetch(`${app.origin}/graphql?${search.toString()}`, { headers }));
}

async function post(asked: unknown, headers: Record<string, string> = {}) {
  const body = typeof asked === 'string' ? asked : JSON.stringify(asked);
  return read(await fetch(`${app.origin}/graphql`, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body }));
}

/** Both ways, as often as it takes to come from kept bytes. */
const WAYS: [string, (query: string, headers?: Record<string, string>) => ReturnType<typeof get>][] = [
  ['GET', (query, headers) => get({ query }, headers)],
  ['POST', (query, headers) => post({ query }, headers)],
];

describe.each(WAYS)('an anonymous query by %s', (_way, ask) => {
  it('is executed once for all who ask it, until the page changes', async () => {
    // Each build has a tag of its own.
    const tagOf = async () => (await ask(`${NAMES} # crowd`)).headers.get('etag');
    const crowd = new Set(await Promise.all(Array.from({ length: 30 }, tagOf)));
    expect([...crowd]).toEqual([await tagOf()]);
    await aComponent(app.ctx(), { name: 'Changed meanwhile' });
    expect((await ask(`${NAMES} # crowd`)).text).toContain('Changed meanwhile');
    expect(crowd).not.toContain(await tagOf());
  });

  it('never gets what was answered to somebody signed in, nor they what it gets', async () => {
    const signedIn = { cookie: owner.cookie, origin: app.origin, 'apollo-require-preflight': '1' };
    const query = `${NAMES} # ${_way}`;
    for (let round = 0; round < 3; round += 1) {
      expect((await ask(query, signedIn)).text).toContain('Inner circle');
      const { text, headers } = await ask(query);
      expect([text.includes('Inner circle'), headers.get('etag')]).toEqual([false, expect.any(String)]);
      // From another site's page the session does not count.
      expect((await ask(query, { ...signedIn, origin: 'https://elsewhere.example' })).text).not.toContain(
        'Inner circle',
      );
    }
    const mine = await ask(query, signedIn);
    expect([mine.headers.get('etag'), mine.headers.get('cache-control')]).toEqual([null, 'no-store']);
  });

  it('carries the same headers from kept bytes as when it was made', async () => {
    const query = `${NAMES} # headers ${_way}`;
    // But for what it took of the allowance of whoever had it made.
    const own = /^(x-request-id|keep-alive|ratelimit(-\w+)?)$/;
    const names = ({ headers }: { headers: Headers }) =>
      [...headers.keys()].filter((name) => !own.test(name)).toSorted();
    const [first, second] = [await ask(query), await ask(query)];
    expect(second.headers.has('x-request-id')).toBe(false);
    expect(names(second)).toEqual(names(first));
    expect(second.text).toBe(first.text);
    expect(second.headers.get('content-security-policy')).toMatch(/script-src 'self'/);
  });

  it('is compressed for those who take it', async () => {
    for (let n = 0; n < 30; n += 1) await aComponent(app.ctx(), { name: `Of many, number ${n}` });
    const plain = await ask(NAMES, { 'accept-encoding': 'identity' });
    for (const encoding of ['br', 'gzip']) {
      const { headers, text } = await ask(NAMES, { 'accept-encoding': encoding });
      expect([headers.get('content-encoding'), text]).toEqual([encoding, plain.text]);
      expect(Number(headers.get('content-length'))).toBeLessThan(text.length / 2);
    }
  });

  it('that is refused is refused each time, and never kept', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (const [query, status] of [
        ['{ components(first: 1000) { totalCount } }', 200],
        ['{ nothing }', 400],
        ['{ statusPage', 400],
      ] as const) {
        const answer = await ask(query);
        expect([query, answer.status, answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual([
          query,
          status,
          'no-store',
          null,
        ]);
        expect(answer.text).toContain('BAD_USER_INPUT');
      }
    }
  });
});

describe('a question that was asked before', () => {
  it('is answered with 304 until the page changes', async () => {
    const first = await get({ query: NAMES });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(
      new RegExp(`^W/"${(JSON.parse(first.text) as { data: typeof page }).data.statusPage.revision}-`),
    );
    expect(await get({ query: NAMES }, { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' });
    await aComponent(app.ctx(), { name: 'New' });
    expect((await get({ query: NAMES }, { 'if-none-match': etag })).status).toBe(200);
  });

  it('is answered anew with every minute, as the page tells the time', async () => {
    const at = async () =>
      (JSON.parse((await get({ query: '{ statusPage { generatedAt } }' })).text) as { data: typeof page }).data
        .statusPage.generatedAt;
    const first = await at();
    moved += 60_000;
    expect(Date.parse(await at()) - Date.parse(first)).toBeGreaterThanOrEqual(60_000);
  });

  it('differs by its variables', async () => {
    const { id } = await aComponent(app.ctx(), { name: 'By its id' });
    const query = 'query ($id: ID!) { component(id: $id) { name } }';
    for (let round = 0; round < 2; round += 1) {
      expect((await post({ query, variables: { id: String(id) } })).text).toContain('By its id');
      expect((await post({ query, variables: { id: '999999' } })).text).toBe('{"data":{"component":null}}');
    }
  });

  it('is told of a metric’s new points a second later at most', async () => {
    const { id } = await aMetric(app.ctx(), { name: 'Latency' });
    const query = `{ metric(id: "${id}") { latest } }`;
    expect((await post({ query })).text).toContain('"latest":null');
    await owner.ask('mutation ($id: ID!) { recordMetricPoints(metricId: $id, points: [{ value: 42 }]) }', {
      id: String(id),
    });
    await expect.poll(async () => (await post({ query })).text, { timeout: 2_000 }).toContain('"latest":42');
  });
});

describe('a document by its hash', () => {
  it('is known if it is one of our own pages', async () => {
    const hashes = Object.keys(web.persisted);
    expect(hashes).toContain(sha256(web.documents.page));
    for (const [hash, text] of Object.entries(web.persisted)) expect(sha256(text)).toBe(hash);
    const { status, text } = await get({ extensions: persisted(sha256(web.documents.page)) });
    expect([status, text]).toEqual([200, expect.stringContaining('"headline"')]);
  });

  it('is learnt when it comes with its text, and only if the hash is right', async () => {
    const query = '{ statusPage { headline revision } }';
    const unknown = await get({ extensions: persisted(sha256(query)) });
    expect([unknown.status, unknown.text]).toEqual([200, expect.stringContaining('PersistedQueryNotFound')]);
    const wrong = await post({ query, extensions: persisted(sha256('something else')) });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('extensions.persistedQuery.sha256Hash')]);
    expect((await post({ query, extensions: persisted(sha256(query)) })).text).toContain('"headline"');
    for (let round = 0; round < 2; round += 1)
      expect((await get({ extensions: persisted(sha256(query)) })).text).toContain('"headline"');
    const mine = { cookie: owner.cookie, origin: app.origin, 'apollo-require-preflight': '1' };
    const signedIn = await get({ extensions: persisted(sha256(query)) }, mine);
    expect([signedIn.status, signedIn.text]).toEqual([200, expect.stringContaining('"headline"')]);
  });
});

describe('what is not for all', () => {
  it('goes its own way: mutations, other media types, the explorer, forms of other sites', async () => {
    const login = 'mutation { login(email: "owner@example.com", password: "wrong, all of it") { id } }';
    for (let round = 0; round < 2; round += 1) {
      expect((await post({ query: login })).text).toContain('UNAUTHENTICATED');
      expect((await get({ query: login }, { 'apollo-require-preflight': '1' })).status).toBe(405);
      await get({ query: NAMES });
      expect((await get({ query: NAMES }, { accept: 'text/html' })).text).toMatch(/^<!doctype html>/i);
      const other = await post({ query: NAMES }, { accept: 'application/graphql-response+json' });
      expect(other.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/);
      expect((await post({ query: NAMES }, { 'content-type': 'text/plain' })).status).toBeGreaterThanOrEqual(400);
      expect((await post([{ query: NAMES }])).status).toBe(400);
      expect((await post('{"query":')).status).toBe(400);
      expect((await post('')).status).toBe(400);
    }
  });

  it('reads a body however it comes in', async () => {
    const body = JSON.stringify({ query: `${NAMES} # in pieces` });
    const long = JSON.stringify({ query: NAMES, variables: { filler: 'x'.repeat(20_000) } });
    for (const [text, size] of [
      [body, 1],
      [body, 1_000],
      [long, 3_000],
    ] as const) {
      for (let round = 0; round < 2; round += 1) expect(await sentInPieces(text, size)).toMatch(/^HTTP\/1.1 200 /);
    }
  });
});

describe('/status.json', () => {
  it('says what the page says, as the page is cached', async () => {
    await anIncident(app.ctx(), { title: 'Seen by scripts', message: 'We **know**.' });
    await expect
      .poll(async () => (await read(await fetch(`${app.origin}/status.json`))).text)
      .toContain('Seen by scripts');
    const { headers, text, status } = await read(await fetch(`${app.origin}/status.json`));
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'application/json; charset=utf-8',
      'public, max-age=5, s-maxage=15, stale-while-revalidate=300, stale-if-error=86400',
    ]);
    expect(text).not.toContain('Inner circle');
    expect(JSON.parse(text)).toMatchObject({
      indicator: 'DEGRADED',
      activeIncidents: [{ title: 'Seen by scripts', updates: [{ message: 'We **know**.' }] }],
    });
    const known = await fetch(`${app.origin}/status.json`, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(known.status).toBe(304);
  });
});

const page = { statusPage: { revision: 0, generatedAt: '' } };

/** The head of the answer to a body that is sent in so many bytes at a time. */
async function sentInPieces(body: string, size: number): Promise<string> {
  const { hostname, port } = new URL(app.origin);
  const socket = connect(Number(port), hostname).setNoDelay(true);
  const answer = new Promise<string>((resolve, reject) => {
    socket.once('data', (data) => resolve(data.toString()));
    socket.once('error', reject);
  });
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
  );
  for (let from = 0; from < body.length; from += size) {
    socket.write(body.slice(from, from + size));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const head = await answer;
  socket.destroy();
  return head;
}
