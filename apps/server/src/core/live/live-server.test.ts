import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LiveSocket } from '../../../test/live.js';
import { ANONYMOUS } from '../actor.js';
import { Allowances } from '../allowances.js';
import type { Services } from '../context.js';
import { Topic } from '../events/topic.js';
import { createLog } from '../log.js';
import { startLiveServer, type LiveServer } from './live-server.js';

interface Told {
  number: number;
  text: string;
}

const FOLLOW = 'subscription { told { number text } }';

describe('the live server', () => {
  let topic: Topic<Told>;
  let http: Server;
  let live: LiveServer;
  let origin: string;

  beforeEach(async () => {
    topic = new Topic();
    http = createServer();
    live = startLiveServer(http, {
      services: { database: {}, log: createLog('silent') } as Services,
      schema: schemaOf(topic),
      allowances: new Allowances({ allowance: 1_000_000, anonymousAllowance: 1_000_000 }),
      maxSockets: 1_000,
      maxSocketsPerAddress: 1_000,
      isOwnOrigin: () => true,
      addressOf: () => 'here',
      sessionOf: () => undefined,
      actorOf: async () => ANONYMOUS,
    });
    await once(http.listen(0, '127.0.0.1'), 'listening');
    origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await live.close();
    http.close();
  });

  const tell = async (count: number, text: string, from = 1) => {
    for (let number = from; number < from + count; number += 1) {
      topic.publish({ number, text });
      await topic.room(1_000);
    }
  };
  const numbersOf = async (socket: LiveSocket, id: string, count: number) => {
    const numbers: number[] = [];
    while (numbers.length < count) numbers.push((await socket.next(id, 15_000))['told'].number);
    return numbers;
  };
  const countingTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

  it.each([
    { what: 'of big messages', first: 1, count: 200, length: 100_000 },
    { what: 'of small ones behind a big one', first: 8_000_000, count: 300, length: 1 },
  ])(
    'drops a reader that leaves too much $what unread, and everybody else gets all',
    async ({ first, count, length }) => {
      const [good, stalled] = await Promise.all([LiveSocket.open(origin), LiveSocket.open(origin)]);
      const id = await good.subscribe(FOLLOW);
      await stalled.subscribe(FOLLOW);
      const closed = once(stalled.socket, 'close') as Promise<[number, Buffer]>;
      stalled.socket.pause();
      const told = tell(1, 'x'.repeat(first)).then(() => tell(count - 1, 'x'.repeat(length), 2));
      expect(await numbersOf(good, id, count)).toEqual(countingTo(count));
      await told;
      stalled.socket.resume();
      const [code, reason] = await closed;
      expect([code, String(reason)]).toEqual([1013, 'too slow']);
      expect(stalled.messages.length).toBeLessThan(count);
      await good.close();
    },
  );

  it('does not count one as stalled that takes its time for a big message', async () => {
    const slow = await LiveSocket.open(origin);
    const id = await slow.subscribe(FOLLOW);
    slow.socket.pause();
    await tell(1, 'x'.repeat(8_000_000));
    await tell(2, 'small', 2);
    const witness = await LiveSocket.open(origin);
    const witnessed = await witness.subscribe(FOLLOW);
    await tell(1, 'small', 4);
    await witness.next(witnessed);
    slow.socket.resume();
    expect(await numbersOf(slow, id, 4)).toEqual([1, 2, 3, 4]);
    await Promise.all([slow.close(), witness.close()]);
  });

  it('keeps the order for one that falls behind and catches up', async () => {
    const [good, behind] = await Promise.all([LiveSocket.open(origin), LiveSocket.open(origin)]);
    const id = await good.subscribe(FOLLOW);
    const other = await behind.subscribe(FOLLOW);
    behind.socket.pause();
    await tell(1, 'x'.repeat(8_000_000));
    await tell(200, 'x'.repeat(500), 2);
    await numbersOf(good, id, 201);
    behind.socket.resume();
    await tell(50, 'x'.repeat(500), 202);
    expect(await numbersOf(behind, other, 251)).toEqual(countingTo(251));
    await Promise.all([good.close(), behind.close()]);
  });

  it('ends in time with a reader that neither reads nor says goodbye', async () => {
    const deaf = await LiveSocket.open(origin);
    await deaf.subscribe(FOLLOW);
    deaf.socket.pause();
    await tell(1, 'x'.repeat(8_000_000));
    const before = performance.now();
    await live.close();
    expect(performance.now() - before).toBeLessThan(5_000);
    deaf.socket.terminate();
  });
});

function schemaOf(topic: Topic<Told>): GraphQLSchema {
  const told = new GraphQLObjectType({
    name: 'Told',
    fields: { number: { type: GraphQLInt }, text: { type: GraphQLString } },
  });
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { nothing: { type: GraphQLString } } }),
    subscription: new GraphQLObjectType({
      name: 'Subscription',
      fields: { told: { type: told, subscribe: () => topic.subscribe(), resolve: (message) => message } },
    }),
  });
}
