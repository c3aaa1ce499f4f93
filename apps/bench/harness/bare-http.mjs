// Nothing but node:http, which answers every request with the bytes that it was given.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { carryOut } from './parts.mjs';

let answer;

const server = createServer((request, response) => {
  if (request.method === 'GET') return send(response);
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => send(response, Buffer.concat(chunks)));
});

function send(response) {
  response.writeHead(200, answer.headers);
  response.end(answer.body);
}

carryOut({
  /** `headers` as names and values in turns. @returns the port */
  async serve({ headers, body }) {
    answer = { headers, body: Buffer.from(body) };
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server.address().port;
  },
});
