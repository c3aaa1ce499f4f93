import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './harness.js';

const DRIP_MS = 100;
const REQUEST = 'POST /graphql HTTP/1.1\r\nHost: signet.example\r\nContent-Type: application/json\r\n';

describe('a request that comes too slowly', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ config: { maxConnectionsPerAddress: 20 } });
  });
  afterAll(() => app.close());

  test('has ten seconds for its head and thirty for all of it', () => {
    const { headersTimeout, requestTimeout, timeout, keepAliveTimeout } = app.http.server;
    expect({ headersTimeout, requestTimeout, timeout, keepAliveTimeout }).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      timeout: 75_000,
      keepAliveTimeout: 72_000,
    });
  });

  test.each([
    ['a head, byte after byte', REQUEST, 'X-Drip: '],
    ['a body, byte after byte', `${REQUEST}Content-Length: 5000\r\n\r\n{`, ' '],
    ['a body beyond what is kept, byte after byte', `${REQUEST}Content-Length: 500000\r\n\r\n{`, ' '],
    ['nothing at all', '', ''],
  ])('is cut: %s', async (_what, begin, drop) => {
    // The times of the server as it runs are too long to wait for.
    Object.assign(app.http.server, { headersTimeout: 1_000, requestTimeout: 1_500 });
    const started = performance.now();
    const socket = await connected(app);
    socket.write(begin);
    const dripping = setInterval(() => socket.write(drop), DRIP_MS);
    const answer = await allOf(socket);
    clearInterval(dripping);
    expect(performance.now() - started).toBeLessThan(6_000);
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout/);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('harms nobody beside it', async () => {
    const slow = await Promise.all(Array.from({ length: 15 }, () => connected(app)));
    for (const socket of slow) socket.write(`${REQUEST}Content-Length: 5000\r\n\r\n{`);
    expect((await fetch(`${app.origin}/healthz`)).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  test('what is no request is answered in the shape of the contract', async () => {
    for (const [bytes, status] of [
      ['hello\r\n\r\n', 400],
      [`GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ] as const) {
      const socket = await connected(app);
      socket.write(bytes);
      const answer = await allOf(socket);
      expect(answer.startsWith(`HTTP/1.1 ${status} `)).toBe(true);
      expect(answer).toContain('"code":"BAD_USER_INPUT"');
    }
  });
});

describe('connections', () => {
  test('of one address beyond the limit are cut, those that became sockets not counted', async () => {
    const app = await startTestApp({ config: { maxConnectionsPerAddress: 3 } });
    const upgraded = await connected(app);
    upgraded.write(
      'GET /graphql HTTP/1.1\r\nHost: signet.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
    );
    await once(upgraded, 'data');
    const open = [await connected(app), await connected(app), await connected(app)];
    for (const socket of open) expect(await isAnswered(socket)).toBe(true);
    expect(await isAnswered(await connected(app))).toBe(false);
    const [first] = open;
    first?.end();
    if (first) await once(first, 'close');
    expect(await isAnswered(await connected(app))).toBe(true);
    upgraded.destroy();
    await app.close();
  });

  test('are not counted where a proxy makes all of them', async () => {
    const app = await startTestApp({ config: { maxConnectionsPerAddress: 1, trustedProxies: 1 } });
    const open = [await connected(app), await connected(app), await connected(app)];
    for (const socket of open) expect(await isAnswered(socket)).toBe(true);
    await app.close();
  });
});

async function connected({ origin }: TestApp): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Everything that is said until the connection is cut. */
async function allOf(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

async function isAnswered(socket: Socket): Promise<boolean> {
  const answered = Promise.race([once(socket, 'data').then(() => true), once(socket, 'close').then(() => false)]);
  socket.write('GET /healthz HTTP/1.1\r\nHost: signet.example\r\n\r\n');
  return answered;
}
