import { DayDocument, LatestValuesDocument, MetricChartDocument, RevisionDocument } from './gql/graphql.ts';
import registered from './gql/persisted-documents.json';
import { hashOf, type Query } from './state/query.ts';
import { queries } from './state/route-data.ts';
import type { RouteName } from './state/route.ts';

/** The GraphQL text of each route; it takes the route's variables. */
export const documents: Record<RouteName, string> = {
  page: textOf(queries.page),
  component: textOf(queries.component),
  incident: textOf(queries.incident),
  maintenance: textOf(queries.maintenance),
  postmortem: textOf(queries.postmortem),
  history: textOf(queries.history),
  subscribe: textOf(queries.subscribe),
  subscription: textOf(queries.subscription),
  notFound: textOf(queries.notFound),
};

/** Every text that the page may ask for by its SHA-256 in hex. */
export const persisted: Record<string, string> = Object.fromEntries(
  [...Object.values(queries), DayDocument, MetricChartDocument, LatestValuesDocument, RevisionDocument].map((query) => [
    hashOf(query),
    textOf(query),
  ]),
);

/** The text of which the hash was taken: it differs from the query's own in its white space and order. */
function textOf(query: Query): string {
  const text = (registered as Record<string, string>)[`sha256:${hashOf(query)}`];
  if (text === undefined) throw new Error('a query that was not registered when the types were generated');
  return text;
}
