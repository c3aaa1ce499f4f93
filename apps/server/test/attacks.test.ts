import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATTACKS } from './attacks.js';
import { aComponent, aToken } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';
import { LiveSocket } from './live.js';

const MOST_BODY = 1024 * 1024;

describe('what is sent to bring the server down', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    await aComponent(app.ctx());
  });
  afterAll(() => app.close());

  for (const { name, query, variables = {} } of ATTACKS) {
    test(`is refused over HTTP, whoever sends it: ${name}`, async () => {
      const { token } = await aToken(app, 'ADMIN', ['READ']);
      for (const authorization of [undefined, `Bearer ${token}`]) {
        const { status, body } = await post(JSON.stringify({ query, variables }), authorization);
        expect([status, body]).toMatchObject([
          JSON.stringify(variables).length > MOST_BODY ? 413 : 400,
          { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
        ]);
      }
    });

    test(`is refused over a socket, or closes it: ${name}`, async () => {
      const live = await LiveSocket.open(app.origin);
      live.socket.on('error', () => undefined);
      const closed = once(live.socket, 'close') as Promise<[number]>;
      const text = query.replace(/^query\b|^(?=\{)/, 'subscription ');
      const id = live.start(text, variables);
      if (text.length + JSON.stringify(variables).length > 64 * 1024) {
        expect((await closed)[0]).toBe(1009);
        return;
      }
      expect((await live.refusal(id))[0]?.extensions.code).toBe('BAD_USER_INPUT');
      live.send({ type: 'ping' });
      await live.take((message) => message.type === 'pong');
      await live.close();
    });
  }

  test('is refused: a thousand subscriptions on a socket, of which the first ten go on', async () => {
    const live = await LiveSocket.open(app.origin);
    const ids = Array.from({ length: 1_000 }, () => live.start('subscription { pageChanged { revision } }'));
    for (const id of ids.slice(10)) {
      expect((await live.refusal(id))[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
    }
    await aComponent(app.ctx());
    for (const id of ids.slice(0, 10)) expect(await live.next(id)).toHaveProperty('pageChanged');
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
