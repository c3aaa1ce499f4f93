import { RevisionDocument, type RevisionQuery } from '../gql/graphql.ts';
import type { PageState } from '../state/page-state.ts';
import { queries, stateOf } from '../state/route-data.ts';
import { variablesOf, type Route } from '../state/route.ts';
import { ask, type Answer } from './ask.ts';

export type Revision = RevisionQuery['statusPage'];

/** Reads the whole page anew. */
export async function fetchPage(route: Route): Promise<Answer<PageState>> {
  const { data, servedAt } = await ask(queries[route.name], variablesOf(route));
  return { data: stateOf(route.name, data), servedAt };
}

export async function fetchRevision(): Promise<Answer<Revision>> {
  const { data, servedAt } = await ask<RevisionQuery>(RevisionDocument);
  return { data: data.statusPage, servedAt };
}
