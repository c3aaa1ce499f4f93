import { CHANNELS } from '@signet/domain/subscription';
import { afterEach, expect, test } from 'vitest';
import { aComponent, anIncident, aSubscriber } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { LiveSocket } from '../../../test/live.js';
import { tellNews } from '../../../test/telling.js';
import { DeliveryFailure, type Letter } from '../notifications/channel-sender.js';
import { UNDO_MS } from '../notifications/note-news.js';
import { Telemetry } from './telemetry.js';

const TOKEN = 'a-token-of-some-length';
let app: TestApp | undefined;
afterEach(() => app?.close());

async function scrape({ origin }: TestApp, headers: Record<string, string> = {}) {
  const response = await fetch(`${origin}/metrics`, { headers });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

/** The values of a series, by its labels. */
function valuesOf(text: string, name: string): Record<string, number> {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  return Object.fromEntries(
    lines.map((line) => {
      const [series = '', value] = line.split(' ');
      return [series.slice(name.length), Number(value)];
    }),
  );
}

test('how telling goes is told in numbers', async () => {
  let now = new Date('2026-11-22T18:31:07.123Z');
  app = await startTestApp({ now: () => now });
  const value = async (name: string) => valuesOf((await scrape(app as TestApp)).text, name);
  const send = async ({ subscriber: { address } }: Letter) => {
    if (address === 'gone') throw new DeliveryFailure('gone', { isFinal: true });
    if (address === 'slow') throw new Error('slow');
  };
  for (const channel of CHANNELS) app.services.channels.set(channel, { concurrency: 4, send });
  for (const address of ['gone', 'slow', 'fine', 'also fine']) await aSubscriber(app.ctx(), { address });
  await aSubscriber(app.ctx(), { quarantinedAt: now });
  expect(await value('signet_oldest_unsent_seconds')).toEqual({ '': 0 });
  await aComponent(app.ctx());
  await anIncident(app.ctx());
  now = new Date(now.getTime() + UNDO_MS);
  expect(await value('signet_notifier_lag_events')).toEqual({ '': 2 });
  expect(await value('signet_notifier_lag_seconds')).toEqual({ '': 10 });
  await tellNews(app);
  now = new Date(now.getTime() + 90_000);
  expect(await value('signet_notifier_lag_events')).toEqual({ '': 0 });
  expect(await value('signet_oldest_unsent_seconds')).toEqual({ '': 100 });
  expect(await value('signet_deliveries')).toEqual({
    '{state="WAITING"}': 1,
    '{state="SENDING"}': 0,
    '{state="SENT"}': 2,
    '{state="FAILED"}': 1,
    '{state="SUPERSEDED"}': 0,
    '{state="DROPPED"}': 0,
  });
  expect(await value('signet_quarantined_receivers')).toEqual({ '': 1 });
  expect(await value('signet_news_held_back')).toEqual({ '': 0 });
  expect(await value('signet_page_revision')).toEqual({ '': app.services.feed.publicRevision });
});

test('the process says how it is, and how many look at the page', async () => {
  app = await startTestApp();
  const socket = await LiveSocket.open(app.origin);
  const { text, type } = await scrape(app);
  expect(type).toMatch(/^text\/plain/);
  expect(valuesOf(text, 'signet_open_sockets')).toEqual({ '': 1 });
  expect(valuesOf(text, 'signet_database_up')).toEqual({ '': 1 });
  expect(valuesOf(text, 'process_resident_memory_bytes')['']).toBeGreaterThan(1_000_000);
  expect(valuesOf(text, 'nodejs_eventloop_lag_seconds')).toHaveProperty('');
  await socket.close();
});

test('with a token it is for whoever has that, from anywhere, and for nobody else', async () => {
  app = await startTestApp({ config: { metricsToken: TOKEN } });
  const codes = async (...all: Record<string, string>[]) =>
    Promise.all(all.map(async (headers) => (await scrape(app as TestApp, headers)).status));
  const { cookie } = await app.owner();
  expect(
    await codes(
      {},
      { cookie },
      { authorization: `Bearer ${TOKEN}x` },
      { authorization: 'Bearer' },
      { authorization: `Basic ${TOKEN}` },
    ),
  ).toEqual([401, 401, 401, 401, 401]);
  expect(await codes({ authorization: `Bearer ${TOKEN}` })).toEqual([200]);
  expect(await codes({ authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '192.0.2.1' })).toEqual([200]);
});

test('without a token it is for callers of this machine, and not there for those a proxy speaks for', async () => {
  app = await startTestApp();
  expect((await scrape(app)).status).toBe(200);
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
    const { status, text } = await scrape(app, { [name]: '127.0.0.1' });
    expect([name, status, text.includes('signet_')]).toEqual([name, 404, false]);
  }
});

test('a database that hangs hangs nobody: what only it knows is missing, and it is asked once', async () => {
  app = await startTestApp();
  const { services } = app;
  const hung = Promise.withResolvers<never>();
  let asked = 0;
  const context = () => {
    asked += 1;
    const db = { findOneByOrFail: () => hung.promise } as never;
    return { ...(app as TestApp).asSystem('test'), db };
  };
  const telemetry = new Telemetry(services, context, { openSockets: 3 }, 20);
  const texts = [await telemetry.text(), await telemetry.text()].map(({ body }) => body);
  for (const text of texts) {
    expect(valuesOf(text, 'signet_database_up')).toEqual({ '': 0 });
    expect(valuesOf(text, 'signet_open_sockets')).toEqual({ '': 3 });
    for (const name of ['signet_oldest_unsent_seconds', 'signet_deliveries', 'signet_notifier_lag_events'])
      expect(valuesOf(text, name)).toEqual({});
  }
  expect(asked).toBe(1);
  hung.reject(new Error('gone'));
});

test('what was known before is not told as if it were so now', async () => {
  app = await startTestApp();
  const good = app.asSystem('test');
  const contexts = [
    () => good,
    () => {
      throw new Error('away');
    },
    () => good,
  ];
  const telemetry = new Telemetry(
    app.services,
    () => (contexts.shift() as () => typeof good)(),
    { openSockets: 0 },
    1_000,
  );
  const seen: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const { body } = await telemetry.text();
    seen.push(Object.keys(valuesOf(body, 'signet_deliveries')).length);
  }
  expect(seen).toEqual([6, 0, 6]);
});
