import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { aMetric, aPerson } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { LiveSocket } from '../../../test/live.js';
import { outside } from '../../../test/outside.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { sourceOfMetric } from './metric-source.loaders.js';

const SOURCE = 'source { kind url path hasAuthorization nextAt lastTriedAt lastReadAt problem failingSince }';
const SET = `mutation ($id: ID!, $input: MetricSourceInput) { setMetricSource(metricId: $id, input: $input) { id ${SOURCE} } }`;
const TRY =
  'mutation ($id: ID, $input: MetricSourceInput!) { tryMetricSource(metricId: $id, input: $input) { value problem } }';
const READ = `query ($id: ID!) { metric(id: $id) { id ${SOURCE} } }`;

let app: TestApp;
let editor: Client;

beforeAll(async () => {
  app = await startTestApp({ config: { worker: true, outboundAllowed: parseAllowList('127.0.0.1') } });
  editor = await aPerson(app, 'EDITOR');
});
afterAll(() => app.close());

/** A server that wants a token, a metric, and how to read it. */
async function guarded() {
  const server = await outside(({ headers }, response) => {
    response.writeHead(headers.authorization === 'Bearer t0ken' ? 200 : 401).end('{"latency":"212.5"}');
  });
  const id = String((await aMetric(app.ctx())).id);
  const input = { kind: 'JSON', url: `${server.origin}/stats`, path: '/latency' };
  return { server, id, input };
}

const set = async (id: string, input: unknown) => (await editor.ask(SET, { id, input }))['setMetricSource'].source;
const attempt = async (input: unknown, id?: string) => (await editor.ask(TRY, { id, input }))['tryMetricSource'];
const read = async (id: string) => (await editor.ask(READ, { id }))['metric'].source;

test('what is set is read by itself, and those who follow the metric are told', async () => {
  const { id, input } = await guarded();
  const live = await LiveSocket.open(app.origin);
  const following = await live.subscribe(
    'subscription ($id: ID!) { metricChanged(metricId: $id) { buckets { value } } }',
    {
      id,
    },
  );
  const source = await set(id, { ...input, authorization: 'Bearer t0ken' });
  expect(source).toEqual({
    ...input,
    hasAuthorization: true,
    nextAt: expect.any(String),
    lastTriedAt: null,
    lastReadAt: null,
    problem: null,
    failingSince: null,
  });
  expect((await live.next(following))['metricChanged'].buckets).toEqual([{ value: 212.5 }]);
  await live.close();
  expect(await read(id)).toMatchObject({ lastTriedAt: expect.any(String), problem: null });
});

test('the header is sent and never shown, stays when it is not spoken of, and goes with null', async () => {
  const { server, id, input } = await guarded();
  await set(id, { ...input, authorization: 'Bearer t0ken' });
  expect(await set(id, { ...input, path: '/other' })).toMatchObject({ path: '/other', hasAuthorization: true });
  expect(await attempt(input, id)).toEqual({ value: 212.5, problem: null });
  expect(server.asked.at(-1)?.headers.authorization).toBe('Bearer t0ken');
  expect(await attempt({ ...input, authorization: null }, id)).toMatchObject({ problem: 'the server answered 401' });
  expect(await attempt(input)).toMatchObject({ problem: 'the server answered 401' });
  expect(JSON.stringify(await editor.ask(READ, { id }))).not.toContain('t0ken');
  expect(await set(id, { ...input, authorization: null })).toMatchObject({ hasAuthorization: false });
});

test('the header goes to no server but the one that it was given for', async () => {
  const [{ id, input }, other] = [await guarded(), await guarded()];
  await set(id, { ...input, authorization: 'Bearer t0ken' });
  expect(await attempt(other.input, id)).toEqual({ value: null, problem: 'the server answered 401' });
  expect((await editor.refused(SET, { id, input: other.input })).extensions).toEqual({
    code: 'BAD_USER_INPUT',
    fields: [
      { path: 'input.authorization', message: 'must be given again, or be null, as the url is of another server' },
    ],
  });
  expect(await read(id)).toMatchObject({ url: input.url, hasAuthorization: true });
  expect(other.server.asked.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  expect(await set(id, { ...other.input, authorization: null })).toMatchObject({ hasAuthorization: false });
});

test('a trial keeps nothing', async () => {
  const { id, input } = await guarded();
  expect(await attempt({ ...input, authorization: 'Bearer t0ken' }, id)).toEqual({ value: 212.5, problem: null });
  expect(await attempt({ ...input, url: 'http://10.0.0.1/' }, id)).toEqual({
    value: null,
    problem: 'the address is not allowed',
  });
  expect(await read(id)).toBeNull();
  expect(await editor.ask('query ($id: ID!) { metric(id: $id) { latest } }', { id })).toEqual({
    metric: { latest: null },
  });
});

test('setting the same again begins nothing anew, null removes it, and nothing said is refused', async () => {
  const { id, input } = await guarded();
  await set(id, input);
  await expect.poll(() => read(id)).toMatchObject({ problem: 'the server answered 401' });
  const { failingSince } = await read(id);
  expect(await set(id, input)).toMatchObject({ failingSince });
  expect((await editor.refused(SET, { id })).extensions.fields).toEqual([
    { path: 'input', message: 'must be given; null removes the source' },
  ]);
  expect(await read(id)).toMatchObject({ failingSince });
  expect(await set(id, null)).toBeNull();
  expect(await set(id, null)).toBeNull();
});

test('a metric that is not there has no source to be set or tried', async () => {
  const { input } = await guarded();
  for (const id of ['987654321', 'x']) {
    expect((await editor.refused(SET, { id, input })).extensions.code).toBe('NOT_FOUND');
    expect((await editor.refused(SET, { id, input: null })).extensions.code).toBe('NOT_FOUND');
    expect((await editor.refused(TRY, { id, input })).extensions.code).toBe('NOT_FOUND');
  }
});

test('whoever may not edit sees no source, nor does the page', async () => {
  const { id, input } = await guarded();
  await set(id, input);
  const viewer = await aPerson(app, 'VIEWER');
  for (const client of [app.anonymous(), viewer]) {
    expect(await client.ask(READ, { id })).toEqual({ metric: { id, source: null } });
  }
  const { statusPage } = await editor.ask('{ statusPage { metrics { source { url } } } }');
  expect(statusPage.metrics.filter(({ source }: { source: unknown }) => source !== null)).toEqual([]);
});

test('the sources of many metrics are read in one statement', async () => {
  const metrics = [await guarded(), await guarded(), await guarded()];
  for (const { id, input } of metrics.slice(1)) await set(id, input);
  const { loaders } = app.ctx();
  let urls: unknown[] = [];
  const statements = await app.statements(async () => {
    const found = await Promise.all(metrics.map(({ id }) => loaders.get(sourceOfMetric).load(Number(id))));
    urls = found.map((source) => source?.url ?? null);
  });
  expect(urls).toEqual([null, ...metrics.slice(1).map(({ input }) => input.url)]);
  expect(statements.filter((sql) => /FROM .metric_sources.*IN ?\(/.test(sql))).toHaveLength(1);
});
