import { hashOf, type Query } from '../state/query.ts';
import type { Variables } from '../state/route.ts';

const ANSWER_WITHIN = 10_000;
// A caller who is signed in needs the content type for a GET too.
const HEADERS = { accept: 'application/json', 'content-type': 'application/json' };

export interface Answer<T> {
  data: T;
  /** When the server sent it, milliseconds by its own clock; null where nothing says so. */
  servedAt: number | null;
}

interface Body<T> {
  data?: T | null;
  errors?: { message: string }[];
}

/**
 * Asks by the document's hash, so that the answer's ETag makes an unchanged one nearly free; by its text where
 * the server does not know the hash, as when it is newer than this page. `T` is what that query answers.
 * @throws whenever there is no whole answer within ten seconds
 */
export async function ask<T>(query: Query, variables: Variables = {}): Promise<Answer<T>> {
  const asked = await fetch(urlOf(query, variables), { ...within(), headers: HEADERS, cache: 'no-cache' });
  const body = await bodyOf<T>(asked);
  if (!isUnknownHash(body)) return answerOf(asked, body);
  const sent = await fetch('/graphql', {
    ...within(),
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ query: query.toString(), variables }),
  });
  return answerOf(sent, await bodyOf<T>(sent));
}

function within() {
  return { signal: AbortSignal.timeout(ANSWER_WITHIN) };
}

function urlOf(query: Query, variables: Variables): string {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } };
  const search = new URLSearchParams({ extensions: JSON.stringify(extensions) });
  if (Object.keys(variables).length > 0) search.set('variables', JSON.stringify(variables));
  return `/graphql?${search.toString()}`;
}

async function bodyOf<T>(response: Response): Promise<Body<T>> {
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return (await response.json()) as Body<T>;
}

function isUnknownHash({ errors }: Body<unknown>): boolean {
  return /^PersistedQueryNot(Found|Supported)$/.test(errors?.[0]?.message ?? '');
}

function answerOf<T>(response: Response, { data, errors }: Body<T>): Answer<T> {
  if (errors || !data) throw new Error('The server answered with an error');
  const servedAt = Date.parse(response.headers.get('date') ?? '');
  return { data, servedAt: Number.isNaN(servedAt) ? null : servedAt };
}
