import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATTACKS, bodyOf } from './attacks.js';
import { aComponent, aToken } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';
import { LiveSocket } from './live.js';

const MOST_BODY = 1024 * 1024;
const MOST_FRAME = 64 * 1024;

describe('what is sent to bring the server down', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    await aComponent(app.ctx());
  });
  afterAll(() => app.close());

  for (const { name, query, variables } of ATTACKS) {
    const isCut = variables !== undefined;
    test(`is refused over HTTP, whoever sends it: ${name}`, async () => {
      const { token } = await aToken(app, 'ADMIN', ['READ']);
      const body = bodyOf({ query, ...(variables !== undefined && { variables }) });
      for (const authorization of [undefined, `Bearer ${token}`]) {
        const answer = await post(body, authorization);
        expect(answer).toMatchObject({
          status: body.length > MOST_BODY ? 413 : 400,
          body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
        });
      }
    });

    test(`is refused over a socket, or closes it: ${name}`, async () => {
      const live = await LiveSocket.open(app.origin);
      live.socket.on('error', () => undefined);
      const closed = once(live.socket, 'close') as Promise<[number]>;
      const text = query.replace(/^query\b/, 'subscription');
      const payload = bodyOf({ query: text, ...(variables !== undefined && { variables }) });
      live.socket.send(`{"id":"attack","type":"subscribe","payload":${payload}}`);
      if (isCut || payload.length > MOST_FRAME) {
        expect((await closed)[0]).toBe(payload.length > MOST_FRAME ? 1009 : 4400);
        return;
      }
      expect((await live.refusal('attack'))[0]?.extensions.code).toBe('BAD_USER_INPUT');
      live.send({ type: 'ping' });
      await live.take((message) => message.type === 'pong');
      await live.close();
    });
  }

  test('is refused fifty times, and then cut: a thousand subscriptions on a socket', async () => {
    const page = 'subscription { pageChanged { revision } }';
    const other = await LiveSocket.open(app.origin);
    const followed = await other.subscribe(page);
    const live = await LiveSocket.open(app.origin);
    const closed = once(live.socket, 'close') as Promise<[number]>;
    const ids = Array.from({ length: 1_000 }, () => live.start(page));
    for (const id of ids.slice(10, 60)) {
      expect((await live.refusal(id))[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
    }
    expect((await closed)[0]).toBe(4429);
    expect(live.messages).toEqual([]);
    await aComponent(app.ctx());
    expect(await other.next(followed)).toHaveProperty('pageChanged');
    await other.close();
  });

  test.each(['ping', 'connection_init', 'pong'])(
    'closes the socket, and no more: a %s of 30,000 levels',
    async (type) => {
      const live = await LiveSocket.open(app.origin);
      const closed = once(live.socket, 'close') as Promise<[number]>;
      live.socket.send(`{"type":"${type}","payload":{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`);
      expect((await closed)[0]).toBe(4400);
      expect((await fetch(`${app.origin}/healthz`)).status).toBe(200);
    },
  );

  test('is not what is refused now and then: a socket goes on, however often', async () => {
    const live = await LiveSocket.open(app.origin);
    for (let round = 0; round < 3; round += 1) {
      const ids = Array.from({ length: 10 }, () => live.start('subscription { pageChanged { revision } }'));
      for (let n = 0; n < 40; n += 1) await live.refusal(live.start('subscription { nothing }'));
      for (const id of ids) live.send({ id, type: 'complete' });
    }
    await live.close();
  });

  /** Of a body that is too large only the beginning is sent: it is refused by the length that it says it has. */
  async function post(body: string, authorization: string | undefined) {
    const { hostname, port } = new URL(app.origin);
    const socket = connect(Number(port), hostname);
    const head = [
      'POST /graphql HTTP/1.1',
      `Host: ${hostname}:${port}`,
      'Connection: close',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...(authorization === undefined ? [] : [`Authorization: ${authorization}`]),
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, MOST_BODY)}`);
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
    });
    await once(socket, 'close');
    return {
      status: Number(answer.split(' ')[1]),
      body: JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as unknown,
    };
  }
});
