import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createApp, type App } from '../src/app.js';
import { createLog } from '../src/core/log.js';
import { loadWebBundle, type WebBundle } from '../src/core/web-bundle.js';
import type { Client } from './client.js';
import { aComponent } from './factories.js';
import { dialect, startTestApp, temporaryPlace, testConfig, type TestApp } from './harness.js';
import { MARIADBD, OwnMariadb } from './own-mariadb.js';

/** Far less than any timeout of the database; how fast it really is, the benchmarks say. */
const AT_ONCE_MS = 1_000;
const QUERY = '{ statusPage { revision headline components { name status } } }';
const MINUTE_MS = 60_000;
/** How soon it heals is not what is looked at here, and a round of questions takes a while on a busy machine. */
const healing = { timeout: 15_000, interval: 250 };

const JSON_TYPE = { 'content-type': 'application/json' };
const HASH = createHash('sha256').update(QUERY).digest('hex');
const extensions = { persistedQuery: { version: 1, sha256Hash: HASH } };

/** What visitors and integrators ask for, all of which must go on. */
const QUESTIONS: Record<string, (origin: string) => Promise<Response>> = {
  page: (origin) => fetch(`${origin}/`, { headers: { accept: 'text/html' } }),
  'status.json': (origin) => fetch(`${origin}/status.json`),
  'theme.css': (origin) => fetch(`${origin}/theme.css`),
  feed: (origin) => fetch(`${origin}/feed.atom`),
  calendar: (origin) => fetch(`${origin}/calendar.ics`),
  badge: (origin) => fetch(`${origin}/badge.svg`),
  embed: (origin) => fetch(`${origin}/embed`),
  'embed.json': (origin) => fetch(`${origin}/embed.json`),
  'query by POST': (origin) =>
    fetch(`${origin}/graphql`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ query: QUERY }) }),
  'query by GET': (origin) => fetch(`${origin}/graphql?${new URLSearchParams({ query: QUERY }).toString()}`),
  'query by hash': (origin) =>
    fetch(`${origin}/graphql?${new URLSearchParams({ extensions: JSON.stringify(extensions) }).toString()}`),
  readiness: (origin) => fetch(`${origin}/readyz`),
};

/** Lets the server know the document, so that its hash will do. */
async function register(origin: string) {
  const body = JSON.stringify({ query: QUERY, extensions });
  await fetch(`${origin}/graphql`, { method: 'POST', headers: JSON_TYPE, body });
}

async function askAll(origin: string) {
  const texts: Record<string, string> = {};
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const started = performance.now();
    const response = await ask(origin);
    texts[name] = await response.text();
    const milliseconds = performance.now() - started;
    expect({ name, status: response.status, late: milliseconds > AT_ONCE_MS }).toEqual({
      name,
      status: 200,
      late: false,
    });
    expect({ name, failed: texts[name]?.includes('"errors"') }).toEqual({ name, failed: false });
  }
  return texts;
}

/** What is told of the process, soon, whatever the database does. */
async function telemetryOf(origin: string): Promise<string> {
  const started = performance.now();
  const response = await fetch(`${origin}/metrics`);
  const text = await response.text();
  expect([response.status, performance.now() - started < 4_000]).toEqual([200, true]);
  expect(text).toContain('signet_open_sockets 0\n');
  return text;
}

function originOf({ http }: App): string {
  return `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
}

const rename = (client: Client, id: string, name: string) =>
  client.send('mutation ($id: ID!, $name: String!) { updateComponent(id: $id, input: { name: $name }) { name } }', {
    id,
    name,
  });

describe.runIf(dialect === 'mysql' && MARIADBD)('a database of our own', () => {
  let mariadb: OwnMariadb;
  let web: WebBundle;
  beforeAll(async () => {
    [mariadb, web] = await Promise.all([OwnMariadb.start(), loadWebBundle()]);
  });
  afterAll(() => mariadb.remove());

  describe('with the page on it', () => {
    let app: TestApp;
    let owner: Client;
    let component: string;
    let moved = 0;
    beforeAll(async () => {
      const now = () => new Date(Date.now() + moved);
      app = await startTestApp({ web, now, config: { worker: true, mysqlUrl: mariadb.url('signet_faults') } });
      owner = await app.owner();
      component = String((await aComponent(app.ctx(), { name: 'Named at first' })).id);
      await register(app.origin);
    });
    afterAll(() => app.close());

    it.each([
      { fault: 'hangs', begin: async () => mariadb.hang(), end: async () => mariadb.resume() },
      { fault: 'is killed', begin: () => mariadb.kill(), end: () => mariadb.start() },
      { fault: 'is slow', begin: async () => mariadb.slow(), end: async () => mariadb.resume() },
    ])(
      'that $fault stops no reader, refuses writers in time, and heals by itself',
      async ({ fault, begin, end }) => {
        const before = `Before it ${fault}`;
        expect(await rename(owner, component, before)).toMatchObject({ data: { updateComponent: { name: before } } });
        await expect.poll(async () => (await askAll(app.origin)).page, healing).toContain(before);
        await askAll(app.origin);

        await begin();
        onTestFinished(end);
        const started = performance.now();
        const writing = rename(owner, component, `While it ${fault}`);
        for (const later of [0, MINUTE_MS, 4 * MINUTE_MS]) {
          moved += later;
          for (let round = 0; round < 3; round += 1) {
            const texts = await askAll(app.origin);
            for (const name of ['page', 'status.json', 'query by POST', 'query by GET', 'query by hash'])
              if (fault !== 'is slow') expect(texts[name]).toContain(before);
          }
        }
        const telemetry = await telemetryOf(app.origin);
        if (fault !== 'is slow') expect(telemetry).toContain('signet_database_up 0\n');
        const { errors } = await writing;
        expect(performance.now() - started).toBeLessThan(10_000);
        if (fault !== 'is slow') expect(errors?.[0]?.extensions.code).toBe('UNAVAILABLE');

        await end();
        const after = `After it ${fault}`;
        await expect
          .poll(() => rename(owner, component, after), healing)
          .toMatchObject({ data: { updateComponent: {} } });
        await expect.poll(async () => (await askAll(app.origin)).page, healing).toContain(after);
        expect((await askAll(app.origin))['query by POST']).toContain(after);
      },
      90_000,
    );
  });

  it('that is away when the process starts does not keep it from serving the page as it was', async () => {
    const place = await temporaryPlace();
    const config = { ...testConfig(place), worker: true, mysqlUrl: mariadb.url('signet_restart') };
    const log = createLog('silent');
    let moved = 0;
    const now = () => new Date(Date.now() + moved);

    const first = await createApp({ config, log, web, now });
    await first.listen();
    await aComponent(first.asSystem('test'), { name: 'Known before' });
    await register(originOf(first));
    await expect.poll(async () => (await askAll(originOf(first))).page, healing).toContain('Known before');
    await first.close();

    await mariadb.kill();
    onTestFinished(() => place.remove());
    moved = 26 * 60 * MINUTE_MS;
    const second = await createApp({ config, log, web, now });
    onTestFinished(() => second.close());
    await second.listen();
    const origin = originOf(second);
    const kept = ['/', '/status.json', '/theme.css', '/embed', '/embed.json', '/badge.svg', '/components/1/badge.svg'];
    for (const path of ['/readyz', ...kept, '/readyz'])
      expect({ path, status: (await fetch(`${origin}${path}`)).status }).toEqual({ path, status: 200 });
    const page = await fetch(origin).then((response) => response.text());
    expect(page).toContain('Known before');
    expect(page).toMatch(/cannot read its data/);
    const { generatedAt, components } = (await fetch(`${origin}/status.json`).then((response) => response.json())) as {
      generatedAt: string;
      components: { name: string }[];
    };
    expect(components.map(({ name }) => name)).toEqual(['Known before']);
    expect(now().getTime() - Date.parse(generatedAt)).toBeGreaterThan(25 * 60 * MINUTE_MS);
    const embed = await fetch(`${origin}/embed.json`).then((response) => response.json());
    expect(embed).toMatchObject({ asOf: generatedAt });
    // Readers of feeds keep what they have, and come again.
    for (const path of ['/feed.atom', '/calendar.ics'])
      expect({ path, status: (await fetch(`${origin}${path}`)).status }).toEqual({ path, status: 503 });
    const lost = await fetch(`${origin}/incidents/1`, { headers: { accept: 'text/html' } });
    expect([lost.status, await lost.text()]).toEqual([503, expect.stringContaining('Known before')]);

    expect(await telemetryOf(origin)).toContain('signet_database_up 0\n');
    await mariadb.start();
    await Promise.race([second.entered, expect.poll(() => false, { timeout: 15_000 }).toBe(true)]);
    await aComponent(second.asSystem('test'), { name: 'Known after' });
    await register(origin);
    await expect.poll(async () => (await askAll(origin)).page, healing).toContain('Known after');
    expect((await askAll(origin)).page).not.toMatch(/cannot read its data/);
  }, 60_000);

  it('that is away at the very first start is said in an error', async () => {
    const place = await temporaryPlace();
    onTestFinished(() => place.remove());
    await mariadb.kill();
    onTestFinished(() => mariadb.start());
    const config = { ...testConfig(place), mysqlUrl: mariadb.url('signet_never') };
    await expect(createApp({ config, log: createLog('silent'), web })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
