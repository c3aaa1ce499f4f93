import { once } from 'node:events';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setComponentStatus } from '../src/features/components/set-component-status.js';
import { aComponent } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';
import { LiveSocket } from './live.js';

const PAGE = 'subscription { pageChanged { revision components { id status } } }';

const openMany = (app: TestApp, count: number) =>
  Promise.all(Array.from({ length: count }, () => LiveSocket.open(app.origin)));

describe('the broadcast', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('reaches 300 sockets, whatever they call their operation, each change once and in order', async () => {
    const component = await aComponent(app.ctx());
    const sockets = await openMany(app, 300);
    const idOf = (at: number) => (at % 3 === 0 ? 'page' : at % 3 === 1 ? `"${at}" ü` : `one of ${at % 7}`);
    for (const [at, live] of sockets.entries()) {
      live.send({ id: idOf(at), type: 'subscribe', payload: { query: PAGE } });
    }
    await Promise.all(sockets.map((live) => live.subscribe('subscription { pageChanged { revision } }')));
    const before = await app.anonymous().revision();
    const changes = 30;
    for (let n = 0; n < changes; n += 1) {
      await setComponentStatus(app.ctx(), String(component.id), n % 2 === 0 ? 'MAJOR_OUTAGE' : 'OPERATIONAL');
    }
    const expected = Array.from({ length: changes }, (_, n) => before + 1 + n);
    for (const [at, live] of sockets.entries()) {
      const got: unknown[] = [];
      while (got.length < changes) got.push((await live.next(idOf(at)))['pageChanged'].revision);
      expect(got).toEqual(expected);
    }
    await Promise.all(sockets.map((live) => live.close()));
  });

  it('goes on for those who stay, ends for who has said so, and begins anew after the last has left', async () => {
    const [leaver, stayer] = await Promise.all([LiveSocket.open(app.origin), LiveSocket.open(app.origin)]);
    const [left, stayed] = [await leaver.subscribe(PAGE), await stayer.subscribe(PAGE)];
    leaver.send({ id: left, type: 'complete' });
    leaver.send({ type: 'ping', payload: { at: 1 } });
    expect(await leaver.take(({ type }) => type === 'pong')).toEqual({ type: 'pong', payload: { at: 1 } });
    await aComponent(app.ctx());
    expect(await stayer.next(stayed)).toHaveProperty('pageChanged');
    expect(leaver.messages).toEqual([]);
    await stayer.close();

    leaver.send({ id: left, type: 'subscribe', payload: { query: PAGE } });
    await leaver.subscribe('subscription { pageChanged { revision } }');
    await aComponent(app.ctx());
    expect(await leaver.next(left)).toHaveProperty('pageChanged');
    await leaver.close();
  });

  it('is not taken up by one address alone: it may ask for 50 different things', async () => {
    const [last, ...sockets] = (await openMany(app, 6)) as [LiveSocket, ...LiveSocket[]];
    for (const [at, live] of sockets.entries()) {
      for (let n = 0; n < 10; n += 1) live.start(`subscription { pageChanged { a${10 * at + n}: revision } }`);
      await heard(live);
      expect(live.messages).toEqual([]);
    }
    expect(await last.refusal(last.start('subscription { pageChanged { another: revision } }'))).toMatchObject([
      { extensions: { code: 'TOO_MANY_REQUESTS' } },
    ]);
    last.start('subscription { pageChanged { a7: revision } }');
    await heard(last);
    expect(last.messages).toEqual([]);
    await Promise.all([last, ...sockets].map((live) => live.close()));
  });
});

/** Once the server has read everything that was sent before. */
async function heard(live: LiveSocket): Promise<void> {
  live.send({ type: 'ping' });
  await live.take(({ type }) => type === 'pong');
}

describe('the protocol', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const codeAfter = async (socket: WebSocket, ...frames: (string | object)[]) => {
    const closed = once(socket, 'close') as Promise<[number]>;
    for (const frame of frames) socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    return (await closed)[0];
  };
  const bare = async (protocols: string[] = ['graphql-transport-ws']) => {
    const socket = new WebSocket(`${app.origin.replace('http', 'ws')}/graphql`, protocols);
    await once(socket, protocols.length > 0 ? 'open' : 'upgrade');
    return socket;
  };
  const subscribe = (id: string) => ({ id, type: 'subscribe', payload: { query: PAGE } });

  it.each([
    ['what is no JSON', 'nonsense', 4400],
    ['an unknown type', { type: 'hello' }, 4400],
    ['what a server says', { type: 'connection_ack' }, 4400],
    ['a subscription without a document', { id: '1', type: 'subscribe', payload: {} }, 4400],
    ['an id longer than any needs to be', subscribe('x'.repeat(300)), 4400],
    ['a second introduction', { type: 'connection_init' }, 4429],
  ])('closes for %s', async (_what, frame, code) => {
    expect(await codeAfter((await LiveSocket.open(app.origin)).socket, frame)).toBe(code);
  });

  it('closes for an id that is in use, and takes it again once it is not', async () => {
    const long = 'ü'.repeat(100);
    for (const id of ['1', long]) {
      const live = await LiveSocket.open(app.origin);
      live.send(subscribe(id));
      live.send({ id, type: 'complete' });
      expect(await codeAfter(live.socket, subscribe(id), subscribe(id))).toBe(4409);
    }
  });

  it('closes for a subscription before the introduction, and for another protocol', async () => {
    expect(await codeAfter(await bare(), subscribe('1'))).toBe(4401);
    expect(await codeAfter(await bare([]))).toBe(4406);
  });

  it('closes for one that does not introduce itself within three seconds', async () => {
    const opened = performance.now();
    expect(await codeAfter(await bare())).toBe(4408);
    expect(performance.now() - opened).toBeGreaterThan(2_900);
  });
});

describe('the sockets in all', () => {
  it('are capped, and told when the server stops', async () => {
    const app = await startTestApp({ config: { maxSockets: 60 } });
    const sockets = await openMany(app, 60);
    const tooMany = new WebSocket(`${app.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const [, response] = (await once(tooMany, 'unexpected-response')) as [unknown, { statusCode: number }];
    expect(response.statusCode).toBe(503);
    tooMany.on('error', () => undefined).terminate();

    await sockets[0]?.close();
    const next = await LiveSocket.open(app.origin);
    const closes = [next, ...sockets.slice(1)].map(({ socket }) => once(socket, 'close') as Promise<[number, Buffer]>);
    await app.close();
    for (const [code, reason] of await Promise.all(closes))
      expect([code, String(reason)]).toEqual([1012, 'restarting']);
  });
});
