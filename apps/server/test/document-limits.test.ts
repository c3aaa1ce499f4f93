import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveSocket } from './live.js';
import { aComponent, aGroup } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';

/** Under a kilobyte that asks for 2^26 fields. */
const DOUBLING = `{ statusPage { ...f0 } }
${Array.from({ length: 26 }, (_, n) => `fragment f${n} on StatusPage { ...f${n + 1} ...f${n + 1} }`).join('\n')}
fragment f26 on StatusPage { revision }`;

const nested = (levels: number) =>
  `{ componentGroups ${'{ components { group '.repeat(levels)} { id } ${'} }'.repeat(levels)} }`;

const TOO_MUCH = {
  'fragments that double': DOUBLING,
  'more than 16 levels': nested(8),
  'long lists within long lists':
    '{ incidents(first: 100) { nodes { impacts { component { group { components { history(days: 365) { days { date } } } } } } } } }',
  'more than 100 aliases': `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: viewer { id }`).join(' ')} }`,
  'more than 50 directives': `{ viewer { id ${'@include(if: true) '.repeat(51)} } }`,
  'more than 15,000 tokens': `{ ${'viewer { id } '.repeat(4_000)} }`,
};

describe('a document that asks for too much', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  for (const [what, document] of Object.entries(TOO_MUCH)) {
    it(`is refused with 400 over HTTP, at once: ${what}`, async () => {
      const started = performance.now();
      const answer = await app.anonymous().send(document);
      expect(performance.now() - started).toBeLessThan(1_000);
      expect(answer.status).toBe(400);
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });

    it(`is refused with 400 to those who take plain JSON too: ${what}`, async () => {
      const answer = await app.anonymous().send(document, {}, { accept: 'application/json' });
      expect([answer.status, answer.errors?.[0]?.message]).toEqual([400, expect.stringMatching(/exceeds? \d/)]);
    });

    it(`is refused over GET: ${what}`, async () => {
      if (document.length > 8_000) return;
      const response = await fetch(`${app.origin}/graphql?query=${encodeURIComponent(document)}`);
      expect(response.status).toBe(400);
      await response.body?.cancel();
    });
  }

  it('is refused over the socket, which stays open', async () => {
    const live = await LiveSocket.open(app.origin);
    const doubling = DOUBLING.replace('{ statusPage { ...f0 } }', 'subscription { pageChanged { ...f0 } }').replaceAll(
      'on StatusPage',
      'on PageChange',
    );
    const started = performance.now();
    const [error] = await live.refusal(live.start(doubling));
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    live.send({ type: 'ping' });
    await live.take((message) => message.type === 'pong');
    await live.close();
  });

  it('is refused while it runs, where only the lists themselves tell how long they are', async () => {
    const ctx = app.ctx();
    const group = await aGroup(ctx);
    for (let n = 0; n < 30; n += 1) await aComponent(ctx, { groupId: String(group.id) });
    const nodes = (levels: number) =>
      `{ statusPage { groups ${'{ components { group '.repeat(levels)} { id } ${'} }'.repeat(levels)} } }`;
    expect((await app.anonymous().send(nodes(2))).errors).toBeUndefined();
    const started = performance.now();
    const answer = await app.anonymous().send(nodes(4));
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/20000 nodes/) as string,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('is refused where what takes statements of its own is asked for again and again', async () => {
    const days = Array.from({ length: 90 }, (_, n) => `a${n}: day(date: "2026-11-22") { date }`).join(' ');
    const searches = Array.from(
      { length: 20 },
      (_, n) => `a${n}: incidents(filter: { search: "disk" }) { totalCount }`,
    ).join(' ');
    const refusals = [
      [`{ components(first: 100) { nodes { ${days} } } }`, /20000 nodes/],
      [`{ ${searches} }`, /cost exceeds/],
    ] as const;
    for (const [document, message] of refusals) {
      expect((await app.anonymous().send(document)).errors?.[0]).toMatchObject({
        message: expect.stringMatching(message) as string,
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    const usual = `{ components(first: 100) { nodes { day(date: "2026-11-22") { date } } }
      incidents(filter: { search: "disk" }) { totalCount } }`;
    expect((await app.anonymous().send(usual)).errors).toBeUndefined();
  });

  it('names ten of its errors, at once, however many there are', async () => {
    const started = performance.now();
    const answer = await app.anonymous().send(`{ ${Array.from({ length: 7_000 }, (_, n) => `x${n}`).join(' ')} }`);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(answer.errors?.length).toBeLessThanOrEqual(11);
  });

  it('is not what our own pages and the explorer ask', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await app.anonymous().send(getIntrospectionQuery())).errors).toBeUndefined();
    const page =
      '{ statusPage { groups { components { name history(days: 90) { uptime days { date worst uptime spans { status seconds } } } } } activeIncidents { updates { messageHtml impacts { component { name } status } } } timeline(days: 7) { incidents { updates { message } } } } }';
    expect((await app.anonymous().send(page)).errors).toBeUndefined();
  });
});
