import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from './client.js';
import { aComponent, aMetric, aPerson, aToken } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';
import { LiveSocket } from './live.js';

const LIMITS = { allowance: 400_000, anonymousAllowance: 300_000 };
/** Another text each time, so that nobody has asked it before; some 200,000 of an allowance. */
const dear = (n: number) => `query Dear${n} { incidents(first: 100) { nodes { updates { impacts { component { group {
  components { name } } } } } } } }`;
const search = (n: number) => `query Search${n} { incidents(filter: { search: "disk" }) { totalCount } }`;

describe('what a caller may spend', () => {
  let app: TestApp;
  let asked = 0;
  beforeAll(async () => {
    app = await startTestApp({ config: { ...LIMITS, trustedProxies: 1 } });
    await aComponent(app.ctx());
  });
  afterAll(() => app.close());

  /** As somebody at this address, by the proxy's word. */
  async function ask(from: string, query: string, headers: Record<string, string> = {}) {
    const response = await fetch(`${app.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...headers },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, head: response.headers, body: (await response.json()) as Answer };
  }

  /** Until it is refused. */
  async function askTooMuch(from: string, headers: Record<string, string> = {}, question = dear) {
    for (let n = 0; n < 60; n += 1) {
      const answer = await ask(from, question((asked += 1)), headers);
      if (answer.status !== 200) return answer;
    }
    throw new Error('is never refused');
  }

  test('is told in the head of what is executed, as the draft has it and as clients know it', async () => {
    const { status, head } = await ask('192.0.2.1', dear((asked += 1)));
    expect(status).toBe(200);
    const remaining = Number(head.get('ratelimit-remaining'));
    expect(remaining).toBeGreaterThan(0);
    expect(remaining).toBeLessThan(LIMITS.anonymousAllowance);
    expect(head.get('ratelimit-policy')).toBe('"anonymous";q=300000;qu="cost";w=60');
    expect(head.get('ratelimit')).toBe(`"anonymous";r=${remaining};t=${head.get('ratelimit-reset')}`);
    expect(head.get('ratelimit-limit')).toBe('300000');
    expect(head.get('retry-after')).toBeNull();
  });

  test('is refused beyond with 429, when to come back, and nobody else', async () => {
    const { status, head, body } = await askTooMuch('192.0.2.2');
    expect(status).toBe(429);
    expect(body['errors']).toMatchObject([{ extensions: { code: 'TOO_MANY_REQUESTS' } }]);
    expect(body['data']).toBeUndefined();
    expect(Number(head.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(head.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await ask('192.0.2.3', dear((asked += 1)))).status).toBe(200);
  });

  test('is not touched by answers that are finished', async () => {
    const common = '{ statusPage { revision headline } }';
    expect((await ask('192.0.2.4', common)).head.get('ratelimit-remaining')).not.toBeNull();
    await askTooMuch('192.0.2.5');
    for (let n = 0; n < 3; n += 1) {
      const { status, head } = await ask('192.0.2.5', common);
      expect(status).toBe(200);
      expect(head.get('ratelimit-remaining')).toBeNull();
    }
  });

  test('is spent by documents that are refused, and by those that do not parse', async () => {
    const left = async (query: string) => {
      const { head } = await ask('192.0.2.6', query, { authorization: 'Basic nobody' });
      return Number(head.get('ratelimit-remaining'));
    };
    const beyond = Array.from({ length: 101 }, (_, n) => `${'a'.repeat(5_000)}${n}: viewer { id }`).join(' ');
    const afterOne = await left(`{ ${beyond} }`);
    expect(afterOne).toBeLessThan(LIMITS.anonymousAllowance - 20_000);
    expect(await left(`{ ${'x '.repeat(400_000)}`)).toBeLessThan(afterOne - 20_000);
  });

  test('is spent by changes and by searches for what they are', async () => {
    const owner = await app.owner();
    const cost = async (query: string) => {
      const { body } = await ask('192.0.2.7', query, { cookie: owner.cookie, origin: app.origin });
      return body['extensions'].cost as { requested: number; limit: number; remaining: number };
    };
    expect((await cost('{ viewer { id } }')).requested).toBeLessThan(110);
    expect((await cost('mutation { setMailNudges(on: true) { byMail } }')).requested).toBeGreaterThan(200);
    expect((await cost(search(0))).requested).toBeGreaterThan(20_000);
  });

  test('is told in the answer to who is signed in and to tokens, and to nobody else', async () => {
    const token = await aToken(app, 'EDITOR', ['READ']);
    const person = await aPerson(app, 'VIEWER');
    const known: Record<string, string>[] = [
      { authorization: `Bearer ${token.token}` },
      { cookie: person.cookie, origin: app.origin },
    ];
    for (const headers of known) {
      const { body, head } = await ask('192.0.2.8', '{ viewer { id } }', headers);
      expect(body['extensions'].cost).toEqual({
        requested: expect.any(Number) as number,
        limit: LIMITS.allowance,
        remaining: Number(head.get('ratelimit-remaining')),
      });
      expect(head.get('ratelimit-policy')).toBe('"signed-in";q=400000;qu="cost";w=60');
    }
    expect((await ask('192.0.2.8', '{ viewer { id } }')).body['extensions']).toBeUndefined();
    expect((await ask('192.0.2.8', 'mutation { logout }')).body['extensions']).toBeUndefined();
  });

  test('belongs to the person, from wherever, and to each token', async () => {
    const [token, another] = [await aToken(app, 'EDITOR', ['READ']), await aToken(app, 'EDITOR', ['READ'])];
    const headers = { authorization: `Bearer ${token.token}` };
    expect((await askTooMuch('192.0.2.9', headers)).status).toBe(429);
    expect((await ask('192.0.2.10', dear((asked += 1)), headers)).status).toBe(429);
    expect((await ask('192.0.2.9', dear((asked += 1)), { authorization: `Bearer ${another.token}` })).status).toBe(200);
    expect((await ask('192.0.2.9', dear((asked += 1)))).status).toBe(200);
  });

  test('is the same for points and files', async () => {
    const id = String((await aMetric(app.ctx())).id);
    const { token } = await aToken(app, 'ADMIN', ['READ', 'METRICS_WRITE']);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const post = () =>
      fetch(`${app.origin}/metrics/${id}/points`, { method: 'POST', headers, body: JSON.stringify({ value: 1 }) });
    const first = await post();
    expect(first.status).toBe(200);
    expect(Number(first.headers.get('ratelimit-remaining'))).toBe(LIMITS.allowance - 101);
    const file = await fetch(`${app.origin}/metrics/${id}/points.csv`, { headers });
    expect(Number(file.headers.get('ratelimit-remaining'))).toBeLessThanOrEqual(LIMITS.allowance - 10_000);
    await file.body?.cancel();
    const gone = await drained(() => fetch(`${app.origin}/metrics/${id}/points.csv`, { headers }));
    expect(Number(gone.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await gone.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
  });

  async function drained(get: () => Promise<Response>): Promise<Response> {
    for (let n = 0; n < 200; n += 1) {
      const response = await get();
      if (response.status === 429) return response;
      await response.body?.cancel();
    }
    throw new Error('is never refused');
  }

  test('is spent over sockets too, where a subscription is not followed already', async () => {
    await askTooMuch('192.0.2.12');
    await askTooMuch('192.0.2.12', {}, search);
    const options = { headers: { 'x-forwarded-for': '192.0.2.12' } };
    const page = 'subscription { pageChanged { revision } }';
    const other = await LiveSocket.open(app.origin, { headers: { 'x-forwarded-for': '192.0.2.13' } });
    await other.subscribe(page);
    const live = await LiveSocket.open(app.origin, options);
    const id = await live.subscribe(page);
    const dearer = (
      n: number,
    ) => `subscription News${n} { pageChanged { incidents { updates { impacts { component { group {
      components { group { components { name } } } } } } } } } }`;
    for (let n = 0; n < 3; n += 1) {
      expect((await live.refusal(live.start(dearer(n))))[0]).toMatchObject({
        message: expect.stringMatching(/^You have asked for too much/) as string,
        extensions: { code: 'TOO_MANY_REQUESTS' },
      });
    }
    await aComponent(app.ctx());
    expect(await live.next(id)).toHaveProperty('pageChanged');
    await Promise.all([live.close(), other.close()]);
  });
});
