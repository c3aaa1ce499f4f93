import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const IDENTITY = beside('famous-names.pem');

/** Services that everybody knows, at their own addresses: by HTTPS, on loopback, answering what the test says. */
export interface FamousServices {
  /** What a server is started with for which they are the ones at these names. */
  environment: Record<string, string>;
  /** From now on that is what the address answers; what nothing was said of is not found. */
  says(url: string, body: string): void;
}

/** @param names of those in the certificate */
export async function famousServices(...names: string[]): Promise<FamousServices> {
  const bodies = new Map<string, string>();
  const identity = readFileSync(IDENTITY);
  const server = createServer({ cert: identity, key: identity }, (request, response) => {
    const body = bodies.get(`https://${request.headers.host}${request.url}`);
    response.writeHead(body === undefined ? 404 : 200).end(body ?? 'nothing here');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return {
    environment: {
      NODE_OPTIONS: `--import=${beside('bring-names-home.mjs')}`,
      NODE_EXTRA_CA_CERTS: IDENTITY,
      JOURNEY_NAMES: JSON.stringify(Object.fromEntries(names.map((name) => [name, port]))),
      SIGNET_OUTBOUND_ALLOW: '127.0.0.1',
    },
    says: (url, body) => void bodies.set(url, body),
  };
}
