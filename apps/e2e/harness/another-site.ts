import { once } from 'node:events';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

/** Strict as some are: styles and scripts by files only, and of ours only what it is told to trust. */
const policyTrusting = (origin: string) =>
  `default-src 'none'; script-src ${origin}; connect-src ${origin}; frame-src ${origin}; img-src ${origin}`;

/** A website of somebody else, on a port of its own, with one page. Returns its origin. */
export async function anotherSite(body: string): Promise<string> {
  const [trusted = ''] = /http:\/\/localhost:\d+/.exec(body) ?? [];
  const page = `<!doctype html><html lang="en"><head><title>Shop</title></head><body>${body}</body></html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyTrusting(trusted) };
  const server = createServer((request, response) => {
    if (request.url === '/') response.writeHead(200, headers).end(page);
    else response.writeHead(204).end();
  }).listen(0, 'localhost');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return `http://localhost:${address.port}`;
}
