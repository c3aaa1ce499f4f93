import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Heard {
  headers: Record<string, string>;
  body: string;
}

export interface WebhookReceiver {
  url: string;
  heard: Heard[];
  /** What it answers from now on; 200 at first. */
  answers: (status: number) => void;
}

/** A program of somebody else that is told news, on a port of its own. */
export async function webhookReceiver(): Promise<WebhookReceiver> {
  const heard: Heard[] = [];
  let status = 200;
  const hear = async (request: IncomingMessage, response: ServerResponse) => {
    heard.push({ headers: request.headers as Record<string, string>, body: await text(request) });
    response.writeHead(status).end();
  };
  const server = createServer((request, response) => void hear(request, response)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    heard,
    answers: (next) => {
      status = next;
    },
  };
}
