// A process that sends prepared requests over two connections, as fast as they are answered or so many a second.
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from './connection.mjs';
import { carryOut } from './parts.mjs';
import { clock } from './processes.mjs';

let requests;
let connections;

carryOut({
  prepare({ port, requests: given }) {
    requests = given.map((bytes) => Buffer.from(bytes));
    connections = [1, 2].map(() => new Connection(port, { keepsBody: true }));
  },

  /** @returns how many were answered a second. Any answer but 200 fails it. */
  async send({ seconds, perSecond = Infinity }) {
    const begin = clock();
    let sent = 0;
    const sendOn = async (connection) => {
      while (clock() < begin + seconds * 1_000) {
        const due = begin + (sent * 1_000) / perSecond;
        const request = requests[sent % requests.length];
        sent += 1;
        if (due > clock()) await delay(due - clock());
        const { status, body } = await connection.ask(request);
        if (status !== 200) throw new Error(`answered ${status}: ${body}`);
      }
    };
    await Promise.all(connections.map(sendOn));
    return { perSecond: sent / ((clock() - begin) / 1_000) };
  },
});
