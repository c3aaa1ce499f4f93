import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { aMetric, aPerson, aToken } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { Metric } from './metric.entity.js';
import { PointBucket } from './point-bucket.entity.js';
import { recordMetricPoints } from './record-metric-points.js';

const MINUTE = 60_000;

let app: TestApp;
let now = new Date('2026-11-26T10:00:30.000Z');
let writer: Client;

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
  writer = await aToken(app, 'EDITOR', ['METRICS_WRITE']);
});
afterAll(() => app.close());

const newMetric = async (visibility: 'PUBLIC' | 'AUTHENTICATED' | 'HIDDEN' = 'PUBLIC', name = 'Response time') =>
  String((await aMetric(app.ctx(), { calculation: 'SUM', visibility, name })).id);

async function minutes(id: string): Promise<[string, number, number][]> {
  const buckets = await app.ctx().db.find(PointBucket, {
    where: { metricId: Number(id), width: 'MINUTE' },
    order: { slot: 'ASC' },
  });
  return buckets.map(({ slot, sum, count }) => [new Date(slot * MINUTE).toISOString().slice(11, 16), sum, count]);
}

describe('POST /metrics/ID/points', () => {
  async function post(id: string, body: unknown, headers: Record<string, string> = {}, token = writer.token) {
    const response = await fetch(`${app.origin}/metrics/${id}/points`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  }

  const refusal = (status: number, code: string, path?: string) => ({
    status,
    body: { errors: [{ extensions: { code, ...(path !== undefined && { fields: [{ path }] }) } }] },
  });

  test('records one point, now, or several with their times', async () => {
    const id = await newMetric();
    expect(await post(id, { value: 212 })).toEqual({ status: 200, body: { recorded: 1 } });
    const earlier = new Date(now.getTime() - 2 * MINUTE);
    const points = [
      { value: 1, at: earlier.toISOString() },
      { value: 2, at: earlier.getTime() / 1_000 },
      { value: 3, at: null },
    ];
    expect(await post(id, points)).toEqual({ status: 200, body: { recorded: 3 } });
    expect(await post(id, { points: [{ value: -0.5, at: earlier.toISOString() }] })).toEqual({
      status: 200,
      body: { recorded: 1 },
    });
    expect(await minutes(id)).toEqual([
      ['09:58', 2.5, 3],
      ['10:00', 215, 2],
    ]);
  });

  test.each<[string, (key: string) => [unknown, Record<string, string>]]>([
    ['in the body', (key) => [{ points: [{ value: 5 }], idempotencyKey: key }, {}]],
    ['in the header', (key) => [{ value: 5 }, { 'idempotency-key': key }]],
  ])('records a call once that is repeated with a key %s', async (where, call) => {
    const id = await newMetric();
    const [body, headers] = call(`key ${where}`);
    for (let n = 0; n < 3; n += 1) {
      expect(await post(id, body, headers)).toEqual({ status: 200, body: { recorded: 1 } });
    }
    expect(await minutes(id)).toEqual([['10:00', 5, 1]]);
    const other = where === 'in the body' ? { ...(body as object), points: [{ value: 6 }] } : { value: 6 };
    expect(await post(id, other, headers)).toMatchObject(refusal(409, 'CONFLICT'));
    expect(await minutes(id)).toEqual([['10:00', 5, 1]]);
  });

  test('records for a metric that only editors see, by a token that does not read', async () => {
    const id = await newMetric('HIDDEN');
    expect(await post(id, { value: 1 })).toEqual({ status: 200, body: { recorded: 1 } });
  });

  test.each<[string, unknown, string]>([
    ['text for a value', [{ value: 1 }, { value: '212' }], 'points[1].value'],
    ['null for a value', { value: null }, 'points[0].value'],
    ['a number beyond all', '{"value":1e400}', 'points[0].value'],
    ['a number beyond all, below', '[{"value":1},{"value":-1e400}]', 'points[1].value'],
    ['a time of the year 9999', { value: 1, at: '9999-12-31T23:59:59Z' }, 'points[0].at'],
    ['a time of 29 days ago', { value: 1, at: '2026-10-28T10:00:30Z' }, 'points[0].at'],
    ['a time of no zone', { value: 1, at: '2026-11-26T10:00:00' }, 'points[0].at'],
    ['milliseconds', { value: 1, at: 1_795_687_200_000 }, 'points[0].at'],
    ['a word that is not known', { value: 1, timestamp: 1_795_687_200 }, 'points[0].timestamp'],
    ['5,001 points', Array.from({ length: 5_001 }, () => ({ value: 1 })), 'points'],
    ['no points', '"212"', 'body'],
    ['an empty key', { points: [{ value: 1 }], idempotencyKey: '' }, 'idempotencyKey'],
    ['a long key', { points: [{ value: 1 }], idempotencyKey: 'x'.repeat(201) }, 'idempotencyKey'],
  ])('refuses %s, naming the field, and stores nothing', async (_what, body, path) => {
    const id = await newMetric();
    expect(await post(id, body)).toMatchObject(refusal(400, 'BAD_USER_INPUT', path));
    expect(await minutes(id)).toEqual([]);
  });

  test.each(['{"value":NaN}', '{"value":Infinity}', '{"value":', ''])('refuses %j, which is no JSON', async (body) => {
    const id = await newMetric();
    expect(await post(id, body)).toMatchObject(refusal(400, 'BAD_USER_INPUT'));
    expect(await minutes(id)).toEqual([]);
  });

  test('refuses what is too large, and what is not said to be JSON', async () => {
    const id = await newMetric();
    expect(await post(id, `[${' '.repeat(1_100_000)}]`)).toMatchObject(refusal(413, 'BAD_USER_INPUT'));
    expect(await post(id, 'value=1', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject(
      refusal(415, 'BAD_USER_INPUT'),
    );
  });

  test('refuses whoever has no right to it, before it looks for the metric', async () => {
    const { cookie } = await app.owner();
    const reader = await aToken(app, 'OWNER', ['READ', 'INCIDENTS_WRITE']);
    const demoted = await aToken(app, 'VIEWER', ['METRICS_WRITE']);
    for (const id of [await newMetric(), await newMetric('HIDDEN'), '999999', 'nonsense']) {
      expect(await post(id, { value: 1 }, {}, '')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
      expect(await post(id, { value: 1 }, { cookie, origin: app.origin }, '')).toMatchObject(
        refusal(401, 'UNAUTHENTICATED'),
      );
      expect(await post(id, { value: 1 }, { cookie }, 'sgt_wrong')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
      expect(await post(id, { value: 1 }, {}, reader.token)).toMatchObject(refusal(403, 'FORBIDDEN'));
      expect(await post(id, { value: 1 }, {}, demoted.token)).toMatchObject(refusal(403, 'FORBIDDEN'));
    }
    expect(await post('999999', { value: 1 })).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await post('nonsense', { value: 1 })).toMatchObject(refusal(404, 'NOT_FOUND'));
  });
});

describe('GET /metrics/ID/points.csv', () => {
  async function get(path: string, client: Client = app.anonymous(), headers: Record<string, string> = {}) {
    const response = await fetch(`${app.origin}/metrics/${path}`, {
      headers: {
        ...(client.cookie && { cookie: client.cookie }),
        ...(client.token && { authorization: `Bearer ${client.token}` }),
        ...headers,
      },
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  test('holds everything that is kept, at the width that is asked for', async () => {
    const id = await newMetric('PUBLIC', '=Réponse "time"\r\n/../x'.replaceAll(/[\r\n]/g, ' '));
    await recordMetricPoints(app.ctx(), id, [
      { value: -2, at: new Date('2026-11-25T23:59:10Z') },
      { value: 0.5, at: new Date('2026-11-26T09:10:10Z') },
      { value: 1e21, at: new Date('2026-11-26T09:50:10Z') },
    ]);
    const { status, headers, text } = await get(`${id}/points.csv`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="reponse-time-x-hour.csv"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toBe(
      [
        'at,value,count,sum,min,max',
        '2026-11-25T23:00:00.000Z,-2,1,-2,-2,-2',
        '2026-11-26T09:00:00.000Z,1e+21,2,1e+21,0.5,1e+21',
        '',
      ].join('\r\n'),
    );
    const lines = async (width: string) => (await get(`${id}/points.csv?width=${width}`)).text.split('\r\n').length;
    expect([await lines('minute'), await lines('hour'), await lines('day')]).toEqual([5, 4, 4]);
  });

  test('is read and sent in pieces, however much there is', async () => {
    const id = await newMetric();
    const points = Array.from({ length: 2_500 }, (_, n) => ({ value: n, at: new Date(now.getTime() - n * MINUTE) }));
    await recordMetricPoints(app.ctx(), id, points);
    const found: string[] = [];
    const statements = await app.statements(async () => {
      found.push(...(await get(`${id}/points.csv?width=minute`)).text.trim().split('\r\n'));
    });
    expect(found.length).toBe(2_501);
    expect(found.at(-1)).toBe('2026-11-26T10:00:00.000Z,0,1,0,0,0');
    expect(statements.filter((it) => it.includes('metric_buckets')).length).toBe(3);
  });

  test('is for those who may see the metric; for others there is none', async () => {
    const reader = await aToken(app, 'VIEWER', ['READ']);
    const viewer = await aPerson(app, 'VIEWER');
    const editor = await aPerson(app, 'EDITOR');
    const seen = async (path: string, headers?: Record<string, string>) => {
      const statuses = [];
      for (const who of [app.anonymous(), writer, viewer, reader, editor]) {
        statuses.push((await get(path, who, headers)).status);
      }
      return statuses;
    };
    expect(await seen(`${await newMetric()}/points.csv`)).toEqual([200, 200, 200, 200, 200]);
    expect(await seen(`${await newMetric('AUTHENTICATED')}/points.csv`)).toEqual([404, 404, 200, 200, 200]);
    expect(await seen(`${await newMetric('HIDDEN')}/points.csv`)).toEqual([404, 404, 404, 404, 200]);
    expect(await seen('999999/points.csv')).toEqual([404, 404, 404, 404, 404]);
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect(await seen(`${await newMetric('AUTHENTICATED')}/points.csv`, elsewhere)).toEqual([404, 404, 404, 200, 404]);
  });

  test('is refused at a width that there is not, and to a token that is not valid', async () => {
    const id = await newMetric();
    for (const width of ['second', 'HOUR', '', 'hour&width=day']) {
      const { status, text } = await get(`${id}/points.csv?width=${width}`);
      expect([status, text]).toEqual([400, expect.stringContaining('width must be minute, hour or day')]);
    }
    const wrong = Object.assign(app.anonymous(), { token: 'sgt_wrong' });
    expect((await get(`${id}/points.csv`, wrong)).status).toBe(401);
  });

  test('may be imported again as it is', async () => {
    const [from, to] = [await newMetric(), await newMetric()];
    await recordMetricPoints(app.ctx(), from, [{ value: 3, at: new Date('2026-11-26T09:10:00Z') }, { value: 4 }]);
    const { text } = await get(`${from}/points.csv?width=minute`);
    const document =
      'mutation ($id: ID!, $csv: String!) { importMetricPoints(metricId: $id, csv: $csv) { recorded rejected problems { line } } }';
    expect(await writer.ask(document, { id: to, csv: text })).toEqual({
      importMetricPoints: { recorded: 2, rejected: 0, problems: [] },
    });
    expect((await get(`${to}/points.csv?width=minute`)).text).toBe(text);
  });
});

test('what points did to a metric is told in its latest value', async () => {
  now = new Date('2026-11-26T11:00:00.000Z');
  const id = await newMetric();
  const latest = async () => (await app.ctx().db.findOneByOrFail(Metric, { id: Number(id) })).latestValue;
  await fetch(`${app.origin}/metrics/${id}/points`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${writer.token}` },
    body: '{"value":7}',
  });
  expect(await latest()).toBe(7);
});
