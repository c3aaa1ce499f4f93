import { RevisionDocument, type RevisionQuery } from '../gql/graphql.ts';
import type { PageState, Route } from '../state/page-state.ts';
import { compact, documents, stateOf } from '../state/route-data.ts';

/** Longer ones may be refused somewhere between us and the server. */
const LONGEST_URL = 4_000;

/** Reads the whole page anew. */
export async function fetchPage(route: Route): Promise<PageState> {
  return stateOf(route.name, await ask(documents[route.name], 'id' in route ? { id: route.id } : {}));
}

export async function fetchRevision(): Promise<number> {
  const data = (await ask(compact(RevisionDocument), {})) as RevisionQuery;
  return data.statusPage.revision;
}

async function ask(query: string, variables: Record<string, string>): Promise<unknown> {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const url = `/graphql?${search.toString()}`;
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const response =
    url.length <= LONGEST_URL
      ? await fetch(url, { headers })
      : await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors || !data) throw new Error('The server answered with an error');
  return data;
}
