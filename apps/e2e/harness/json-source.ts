import { once } from 'node:events';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

export interface JsonSource {
  url: string;
  /** What it answers from now on; undefined for an error. */
  answers: (document: unknown) => void;
  /** The Authorization headers that it was asked with. */
  asked: (string | undefined)[];
}

/** A server of somebody else that tells a number, on a port of its own. */
export async function jsonSource(): Promise<JsonSource> {
  let document: unknown;
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.authorization);
    if (document === undefined) response.writeHead(500).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return {
    url: `http://127.0.0.1:${address.port}/health`,
    answers: (next) => {
      document = next;
    },
    asked,
  };
}
