import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aMetric } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { outside } from '../../../test/outside.js';
import { createContext } from '../../core/context.js';
import { Outbound } from '../../core/http/outbound.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { Metric } from '../metrics/metric.entity.js';
import { PointBucket } from '../metrics/point-bucket.entity.js';
import { MetricPuller } from './metric-puller.js';
import { MetricSource } from './metric-source.entity.js';
import type { MetricSourceInput } from './metric-source.inputs.js';
import { setMetricSource } from './set-metric-source.js';

const MINUTE = 60_000;
const START = new Date('2026-11-22T18:00:00.000Z');

let app: TestApp;
let now: Date;

beforeAll(async () => {
  // The app's own job keeps the time at which it began, and so finds nothing due: the tests run the job.
  const config = { outboundAllowed: parseAllowList('127.0.0.1') };
  app = await startTestApp({ now: () => START, config });
});
beforeEach(async () => {
  now = new Date(START.getTime() + MINUTE);
  await app.services.database.transaction((tx) => tx.deleteAll(MetricSource));
});
afterAll(() => app.close());

const later = () => ({ ...createContext(app.services, { kind: 'system', job: 'metric source' }), now: () => now });
const aPuller = (mostAtOnce?: number) => new MetricPuller(later, mostAtOnce);
const ago = (ms: number) => new Date(now.getTime() - ms);

async function pull(puller = aPuller()): Promise<void> {
  await puller.begin();
  await puller.end();
}

function pass(minutes: number): void {
  now = new Date(now.getTime() + minutes * MINUTE);
}

/** A metric that is read from a document, and the server that has it. */
async function pulled(answer: RequestListener, more: Partial<MetricSourceInput> = {}) {
  const server = await outside(answer);
  const { id } = await aMetric(app.ctx(), { calculation: 'SUM' });
  const input = { kind: 'JSON', url: `${server.origin}/stats`, path: '/latency', ...more } as const;
  await setMetricSource(later(), String(id), input);
  return { id, server, input };
}

async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((resolve) => setImmediate(resolve));
}

const answering =
  (document: unknown): RequestListener =>
  (_, response) =>
    response.end(JSON.stringify(document));
const sourceOf = (metricId: number) => app.ctx().db.findOneBy(MetricSource, { metricId });
const latestOf = async (id: number) => (await app.ctx().db.findOneByOrFail(Metric, { id })).latestValue;
const minutesOf = (metricId: number) => app.ctx().db.findBy(PointBucket, { metricId, width: 'MINUTE' });

test('a source is read at once, and then once a minute at a second of its own', async () => {
  let latency = 212;
  const { id, server } = await pulled((_, response) => response.end(JSON.stringify({ latency })));
  await pull();
  expect(await latestOf(id)).toBe(212);
  expect(await sourceOf(id)).toMatchObject({ lastTriedAt: now, lastReadAt: now, problem: null, failingSince: null });
  await pull();
  expect(server.asked).toHaveLength(1);

  const { nextAt } = (await sourceOf(id)) as MetricSource;
  expect(nextAt.getUTCSeconds()).toBe((id * 37) % 60);
  now = new Date(nextAt.getTime() - 1);
  await pull();
  expect(server.asked).toHaveLength(1);
  latency = 180;
  now = nextAt;
  await pull();
  expect(await latestOf(id)).toBe(180);
  expect((await sourceOf(id))?.nextAt).toEqual(new Date(nextAt.getTime() + MINUTE));
});

test('a query is answered by Prometheus with a time of its own, which a point takes if it may have it', async () => {
  let at = 0;
  const { id, server } = await pulled(
    (_, response) => {
      const result = [{ metric: {}, value: [at / 1_000, '0.25'] }];
      response.end(JSON.stringify({ status: 'success', data: { resultType: 'vector', result } }));
    },
    { kind: 'PROMETHEUS', path: null },
  );
  const minute = (time: Date) => Math.floor(time.getTime() / MINUTE);
  at = ago(3 * MINUTE).getTime();
  await pull();
  expect(await minutesOf(id)).toMatchObject([{ slot: minute(ago(3 * MINUTE)), sum: 0.25 }]);
  pass(1);
  at = ago(400 * 24 * 60 * MINUTE).getTime();
  await pull();
  expect((await minutesOf(id)).map(({ slot }) => slot).toSorted((a, b) => a - b)).toEqual([
    minute(ago(4 * MINUTE)),
    minute(now),
  ]);
  expect(server.asked.map(({ url }) => url)).toEqual(['/stats', '/stats']);
});

test('one that fails says why and since when, and is well again once it gives a value', async () => {
  let status = 503;
  const { id } = await pulled((_, response) => response.writeHead(status).end('{"latency":"7"}'));
  await pull();
  const since = now;
  expect(await sourceOf(id)).toMatchObject({
    lastTriedAt: now,
    lastReadAt: null,
    problem: 'the server answered 503',
    failingSince: since,
  });
  pass(1);
  status = 404;
  await pull();
  expect(await sourceOf(id)).toMatchObject({ problem: 'the server answered 404', failingSince: since });
  expect(await minutesOf(id)).toEqual([]);
  pass(1);
  status = 200;
  await pull();
  expect(await sourceOf(id)).toMatchObject({ lastReadAt: now, problem: null, failingSince: null });
  expect(await latestOf(id)).toBe(7);
});

test.each([
  [{ other: 1 }, 'there is nothing at /latency'],
  [{ latency: 1e200 }, 'the value must be from -1e+100 to 1e+100'],
])('%j is a problem: %s', async (document, problem) => {
  const { id } = await pulled(answering(document));
  await pull();
  expect(await sourceOf(id)).toMatchObject({ problem });
  expect(await minutesOf(id)).toEqual([]);
});

test('a refusal of Prometheus is told in its own words', async () => {
  const { id } = await pulled(
    (_, response) => {
      const refused = { status: 'error', errorType: 'bad_data', error: '1:3: parse error: unexpected end of input' };
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(refused));
    },
    { kind: 'PROMETHEUS', path: null },
  );
  await pull();
  expect((await sourceOf(id))?.problem).toBe('the server answered 400: 1:3: parse error: unexpected end of input');
});

test('an address that is not allowed is not asked', async () => {
  const { id } = await pulled(answering({}), { url: 'http://10.0.0.1/stats' });
  await pull();
  expect((await sourceOf(id))?.problem).toBe('the address is not allowed');
});

test('of several that look at the same moment one reads', async () => {
  const { id, server } = await pulled(answering({ latency: 5 }));
  for (let round = 1; round <= 5; round += 1) {
    await Promise.all(Array.from({ length: 4 }, () => pull()));
    expect(server.asked).toHaveLength(round);
    pass(1);
  }
  expect((await minutesOf(id)).map(({ sum }) => sum)).toEqual([5, 5, 5, 5, 5]);
});

test('at most so many are read at once, and one that comes to an end makes room, however slow the others are', async () => {
  const release: (() => void)[] = [];
  const slow = await pulled((_, response) => {
    release.push(() => response.end('{"latency":1}'));
  });
  for (let n = 1; n < 10; n += 1) {
    const { id } = await aMetric(app.ctx());
    await setMetricSource(later(), String(id), slow.input);
  }
  now = new Date(now.getTime() + 1);
  const quick = await pulled(answering({ latency: 2 }));
  const puller = aPuller(10);
  await puller.begin();
  await puller.begin();
  await until(() => release.length === 10);
  expect(quick.server.asked).toEqual([]);
  release.pop()?.();
  await until(async () => {
    await puller.begin();
    return (await latestOf(quick.id)) === 2;
  });
  expect(slow.server.asked).toHaveLength(10);
  for (const go of release) go();
  await puller.end();
});

test('what was set to something else meanwhile takes no value of before', async () => {
  const change = Promise.withResolvers<void>();
  const { id, server, input } = await pulled((_, response) => {
    void change.promise.then(() => response.end('{"latency":1}'));
  });
  const pulling = pull();
  await until(() => server.asked.length > 0);
  now = new Date(now.getTime() + 1);
  await setMetricSource(later(), String(id), { ...input, path: '/other' });
  change.resolve();
  await pulling;
  expect(await sourceOf(id)).toMatchObject({ path: '/other', nextAt: now, lastReadAt: null, problem: null });
  expect(await minutesOf(id)).toEqual([]);
});

test('a metric that goes while it is read takes its source along, and nothing fails', async () => {
  const gone = Promise.withResolvers<void>();
  const { id, server } = await pulled((_, response) => {
    void gone.promise.then(() => response.end('{"latency":1}'));
  });
  const pulling = pull();
  await until(() => server.asked.length > 0);
  await app.services.database.transaction((tx) => tx.delete(Metric, id));
  gone.resolve();
  await pulling;
  expect(await sourceOf(id)).toBeNull();
});

test('a server that stops breaks off what it reads, and takes that for no failure', async () => {
  const outbound = new Outbound({ allowed: app.config.outboundAllowed });
  const { id, server } = await pulled(() => undefined);
  const pulling = pull(new MetricPuller(() => ({ ...later(), services: { ...app.services, outbound } })));
  await until(() => server.asked.length > 0);
  outbound.close();
  await pulling;
  expect(await sourceOf(id)).toMatchObject({ lastTriedAt: now, problem: null, failingSince: null });
});
