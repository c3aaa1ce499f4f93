import { once } from 'node:events';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aComponent } from './factories.js';
import { dialect, startTestApp, type TestApp } from './harness.js';
import { LiveSocket } from './live.js';
import { setComponentStatus } from '../src/features/components/set-component-status.js';

const PAGE = 'subscription { pageChanged { revision components { id name description status } } }';

describe('sockets', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ config: { maxSocketsPerAddress: 20 } });
  });
  afterAll(() => app.close());

  const statusOfUpgrade = async (headers: Record<string, string>, path = '/graphql') => {
    const socket = new WebSocket(`${app.origin.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { headers });
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
    socket.on('error', () => undefined);
    socket.terminate();
    return response.statusCode;
  };

  it('are opened from our own pages and from scripts only', async () => {
    expect(await statusOfUpgrade({ origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusOfUpgrade({ origin: 'null' })).toBe(403);
    expect(await statusOfUpgrade({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    for (const path of ['/elsewhere', '//', '//graphql', '/%', '/graphql/']) {
      expect(await statusOfUpgrade({ origin: app.origin }, path)).toBe(404);
    }
    const own = await LiveSocket.open(app.origin, { headers: { origin: app.origin } });
    const script = await LiveSocket.open(app.origin);
    await Promise.all([own.close(), script.close()]);
  });

  it('carry subscriptions only', async () => {
    const live = await LiveSocket.open(app.origin);
    for (const document of ['{ statusPage { revision } }', 'mutation { logout }']) {
      expect(await live.refusal(live.start(document))).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    await live.close();
  });

  it('carry at most 10 subscriptions for an anonymous caller, and count those that ended no longer', async () => {
    const live = await LiveSocket.open(app.origin);
    const ids = [];
    for (let n = 0; n < 10; n += 1) ids.push(await live.subscribe(PAGE));
    expect(await live.refusal(live.start(PAGE))).toMatchObject([{ extensions: { code: 'TOO_MANY_REQUESTS' } }]);
    live.send({ id: ids[0], type: 'complete' });
    const again = await live.subscribe(PAGE);
    await aComponent(app.ctx());
    expect(await live.next(again)).toHaveProperty('pageChanged');
    await live.close();
  });

  it('are closed for a frame beyond 64 KB', async () => {
    const live = await LiveSocket.open(app.origin);
    live.socket.on('error', () => undefined);
    live.socket.send('x'.repeat(65 * 1024));
    const [code] = (await once(live.socket, 'close')) as [number];
    expect(code).toBe(1009);
  });

  it('are capped per address', async () => {
    const open = await Promise.all(Array.from({ length: 20 }, () => LiveSocket.open(app.origin)));
    expect(await statusOfUpgrade({ origin: app.origin })).toBe(429);
    await Promise.all(open.map((live) => live.close()));
    const later = await LiveSocket.open(app.origin);
    await later.close();
  });

  it('are closed once the session that opened them has ended', async () => {
    const owner = await app.owner();
    const live = await LiveSocket.open(app.origin, { headers: { cookie: owner.cookie } });
    const visitor = await LiveSocket.open(app.origin);
    const closed = once(live.socket, 'close') as Promise<[number]>;
    await owner.ask('mutation { logout }');
    expect((await closed)[0]).toBe(4403);
    expect(visitor.socket.readyState).toBe(WebSocket.OPEN);
    await visitor.close();
  });

  it('that stall harm nobody: the server lives, and good readers get every change', async () => {
    const ctx = app.ctx();
    const component = await aComponent(ctx, { description: 'x'.repeat(2_000) });
    const stalled = await stalledReader(app);
    const good = await LiveSocket.open(app.origin);
    const id = await good.subscribe(PAGE);
    // On SQLite more than the stock pub/sub of type-graphql survives.
    const changes = dialect === 'sqlite' ? 1_200 : 300;
    const before = await app.anonymous().revision();
    for (let n = 0; n < changes; n += 1) {
      await setComponentStatus(ctx, String(component.id), n % 2 === 0 ? 'MAJOR_OUTAGE' : 'OPERATIONAL');
    }
    for (let revision = before + 1; revision <= before + changes; revision += 1) {
      expect(await good.changeTo(id, revision)).toMatchObject({ revision });
    }
    stalled.destroy();
    await good.close();
  }, 60_000);
});

/** A subscriber that reads nothing any more: a bare TCP socket, paused once it has subscribed. */
async function stalledReader({ origin }: TestApp) {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    `GET /graphql HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
  );
  await once(socket, 'data');
  socket.write(frame(JSON.stringify({ type: 'connection_init' })));
  await once(socket, 'data');
  socket.write(frame(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: PAGE } })));
  socket.pause();
  return socket;
}

/** A client's text frame, masked with zeros. */
function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const header = body.length < 126 ? [0x81, 0x80 | body.length] : [0x81, 0xfe, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([...header, 0, 0, 0, 0]), body]);
}
