import { LatestValuesDocument, type LatestValuesQuery } from '../gql/graphql.ts';
import { ask } from './ask.ts';
import type { Latest } from './latest-values.ts';

/** What every metric of the page has measured last. */
export async function fetchLatest(): Promise<(Latest & { id: string })[]> {
  const { data } = await ask<LatestValuesQuery>(LatestValuesDocument);
  return data.statusPage.metrics;
}
