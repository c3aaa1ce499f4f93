// A server that takes whatever is posted and keeps how often it got each `webhook-id`.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { carryOut } from './parts.mjs';

const got = new Map();

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    const id = request.headers['webhook-id'];
    got.set(id, (got.get(id) ?? 0) + 1);
    response.writeHead(204).end();
  });
});

carryOut({
  async listen() {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server.address().port;
  },

  /** Each id with how often it came. */
  all: () => [...got],
});
