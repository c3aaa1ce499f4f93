// @vitest-environment node
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RevisionDocument } from '../gql/graphql.ts';
import { persisted } from '../registered-documents.ts';
import { hashOf } from '../state/query.ts';
import { queries } from '../state/route-data.ts';
import { ask } from './ask.ts';

const DATE = 'Sun, 22 Nov 2026 14:03:22 GMT';
const UNKNOWN = { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'BAD_USER_INPUT', fields: [] } }] };

interface Asked {
  method: string | undefined;
  search: URLSearchParams;
  body: string;
}

let answers: { status?: number; body: unknown }[];
let asked: Asked[];

const server = createServer((request, response) => {
  void reply(request, response);
});

async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked.push(await heard(request));
  const { status = 200, body } = answers.shift() ?? { status: 500, body: {} };
  response.writeHead(status, { date: DATE, 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function heard(request: IncomingMessage): Promise<Asked> {
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  return { method: request.method, search: searchParams, body: await text(request) };
}

beforeEach(async () => {
  [answers, asked] = [[], []];
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetch(`http://127.0.0.1:${address.port}${path}`, init));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await once(server.close(), 'close');
});

it('asks by the hash under which the text is registered, and reads when the answer was sent', async () => {
  answers = [{ body: { data: { statusPage: { revision: 7 } } } }];
  const answer = await ask(RevisionDocument);
  expect(answer).toEqual({ data: { statusPage: { revision: 7 } }, servedAt: Date.parse(DATE) });
  expect(asked.map(({ method }) => method)).toEqual(['GET']);
  expect([...(asked[0]?.search.keys() ?? [])]).toEqual(['extensions']);
  const { persistedQuery } = JSON.parse(asked[0]?.search.get('extensions') ?? '') as {
    persistedQuery: { version: number; sha256Hash: string };
  };
  expect(persistedQuery.version).toBe(1);
  expect(persisted[persistedQuery.sha256Hash]).toContain('query Revision');
});

it('sends variables, and the text where the server does not know the hash', async () => {
  answers = [{ body: UNKNOWN }, { body: { data: { incident: null } } }];
  const { data } = await ask(queries.incident, { id: '5' });
  expect(data).toEqual({ incident: null });
  const [first, second] = asked;
  expect(first?.search.get('variables')).toBe('{"id":"5"}');
  expect(first?.search.get('extensions')).toContain(hashOf(queries.incident));
  expect(second?.method).toBe('POST');
  expect(JSON.parse(second?.body ?? '')).toEqual({ query: queries.incident.toString(), variables: { id: '5' } });
});

it.each([
  ['an error', { body: { errors: [{ message: 'Not now' }], data: null } }],
  ['half an answer', { body: { errors: [{ message: 'Not now' }], data: { statusPage: null } } }],
  ['a refusal', { status: 503, body: {} }],
])('takes %s for none', async (_what, answer) => {
  answers = [answer];
  await expect(ask(RevisionDocument)).rejects.toThrow('The server answered');
  expect(asked).toHaveLength(1);
});
