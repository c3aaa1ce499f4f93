import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Topic } from '../events/topic.js';
import { createLog } from '../log.js';
import { Executions } from './executions.js';
import { Group } from './group.js';
import { LiveSocket } from './live-socket.js';
import { Slices } from './slices.js';

const log = createLog('silent');

/** A socket that is open, as the server and as the client has it. */
async function connected(slices: Slices) {
  const http = createServer();
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const [request, , head] = await once(http, 'upgrade');
  const opened = once(client, 'open');
  const server = await new Promise<LiveSocket>((resolve) => {
    new WebSocketServer({ noServer: true }).handleUpgrade(request, request.socket, head, (ws) =>
      resolve(new LiveSocket(ws, request.socket, slices, { address: 'here', sockets: 1, groups: 0 }, undefined)),
    );
  });
  await opened;
  return { client, server, close: () => (client.terminate(), http.close()) };
}

it('takes no more events than can be written, and loses none that wait at their source', async () => {
  const slices = new Slices(log);
  const { client, server, close } = await connected(slices);
  const topic = new Topic<number>();
  const answer = vi.fn((event: unknown) => ({ data: { number: event } }));
  let isOver = false;
  const group = new Group(
    {
      open: async () => topic.subscribe(),
      answer,
    },
    { slices, executions: new Executions(), log },
    () => (isOver = true),
  );
  group.add(server, 'a');
  group.add(server, 'b');
  const running = group.run();
  const got: Record<string, number[]> = { a: [], b: [] };
  const all = new Promise((resolve) => {
    client.on('message', (data: Buffer) => {
      const { id, payload } = JSON.parse(data.toString());
      got[id]?.push(payload.data.number);
      if (got['b']?.length === 300) resolve(true);
    });
  });

  const other = { isBusy: true };
  const otherWork = function* () {
    while (other.isBusy) yield;
  };
  slices.add(otherWork());
  const published = (async () => {
    for (let number = 0; number < 300; number += 1) {
      topic.publish(number);
      await topic.room(60_000);
    }
  })();
  await vi.waitFor(() => expect(answer).toHaveBeenCalledTimes(65));
  other.isBusy = false;
  await Promise.all([published, all]);
  const expected = Array.from({ length: 300 }, (_, number) => number);
  expect(got).toEqual({ a: expected, b: expected });

  group.remove(server, 'a');
  expect(isOver).toBe(false);
  group.remove(server, 'b');
  await running;
  expect(isOver).toBe(true);
  close();
});
