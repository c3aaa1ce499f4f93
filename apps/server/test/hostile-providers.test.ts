import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createContext } from '../src/core/context.js';
import { parseAllowList } from '../src/core/http/outbound/allow-list.js';
import { linkComponent } from '../src/features/third-party/link-component.js';
import { ThirdPartyPoller } from '../src/features/third-party/third-party-poller.js';
import { aComponent } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';
import { aProvider, statuspage } from './provider.js';

const MINUTE = 60_000;
const START = new Date('2026-11-22T18:00:00.000Z');
const MB = 1024 * 1024;

let app: TestApp;
let now = START;
beforeAll(async () => {
  app = await startTestApp({ now: () => START, config: { outboundAllowed: parseAllowList('127.0.0.1') } });
});
afterAll(() => app.close());

async function poll(): Promise<void> {
  now = new Date(now.getTime() + 30 * MINUTE);
  const later = () => ({ ...createContext(app.services, { kind: 'system', job: 'third party' }), now: () => now });
  const poller = new ThirdPartyPoller(later, { withinMs: 1_000, againAfterMs: [10], roundMs: 10_000 });
  await poller.begin();
  await poller.end();
}

/** Bytes without end, or as many as there are said to be. */
const pouring =
  (headers: Record<string, string | number>, chunk: Buffer): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    const pour = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', pour);
    response.on('error', () => undefined);
    pour();
  };
const spaces = Buffer.alloc(65_536, ' ');
/** Made once: making it takes the memory that reading it must not. */
const bomb = gzipSync(Buffer.alloc(100 * MB, ' '));

/** Somewhere on loopback that nobody was allowed to go to. */
async function inside(): Promise<{ url: string; wasAsked: () => boolean }> {
  let asked = false;
  const server = createServer((_, response) => {
    asked = true;
    response.end(statuspage({ at: START, status: 'operational' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.2', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.2:${(server.address() as AddressInfo).port}/`, wasAsked: () => asked };
}

it.each<[string, RequestListener]>([
  ['never answers', () => undefined],
  ['begins to answer and hangs', (_, response) => void response.write('{"page":')],
  ['streams for ever', pouring({}, spaces)],
  ['sends 100 MB', pouring({ 'content-length': 100 * MB }, spaces)],
  ['sends a bomb', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)],
  ['sends what is no gzip', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('{}')],
  [
    'breaks off',
    (_, response) => void response.writeHead(200, { 'content-length': 100 }).write('{', () => response.destroy()),
  ],
  ['redirects to itself', (_, response) => response.writeHead(302, { location: '/' }).end()],
  [
    'redirects to the network of the cloud',
    (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  ],
])('a provider that %s is UNKNOWN until it answers again, and fills no memory', async (_what, answer) => {
  const provider = await aProvider(statuspage({ at: now, status: 'operational' }));
  const id = String((await aComponent(app.ctx())).id);
  const choices = { confirmsWorse: false, notify: false, draftsIncidents: false };
  await linkComponent(app.ctx(), id, { format: 'STATUSPAGE_V2', baseUrl: provider.origin, ...choices });
  const owner = await app.owner();
  const seen = async () =>
    (await owner.ask(`{ component(id: "${id}") { status thirdParty { health { problem failures } } } }`)).component;
  await poll();
  expect(await seen()).toMatchObject({ status: 'OPERATIONAL' });
  provider.answers(answer);
  const before = process.memoryUsage().rss;
  for (let round = 0; round < 3; round += 1) await poll();
  expect(await seen()).toMatchObject({
    status: 'UNKNOWN',
    thirdParty: { health: { failures: 3, problem: expect.any(String) } },
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * MB);
  provider.says(statuspage({ at: now, status: 'operational' }));
  await poll();
  expect(await seen()).toMatchObject({ status: 'OPERATIONAL', thirdParty: { health: { failures: 0, problem: null } } });
});

it('a provider that redirects to loopback gets nobody there', async () => {
  const place = await inside();
  const provider = await aProvider('');
  provider.answers((_, response) => response.writeHead(302, { location: place.url }).end());
  const id = String((await aComponent(app.ctx())).id);
  const choices = { confirmsWorse: false, notify: false, draftsIncidents: false };
  await linkComponent(app.ctx(), id, { format: 'STATUSPAGE_V2', baseUrl: provider.origin, ...choices });
  await poll();
  expect(provider.asked).not.toEqual([]);
  expect(place.wasAsked()).toBe(false);
});
