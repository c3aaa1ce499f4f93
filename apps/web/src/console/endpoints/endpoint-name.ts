import type { EndpointFactsFragment } from '../gql/graphql.ts';

/** What operators call it, else the server that is posted to. */
export function endpointName({ description, url }: Pick<EndpointFactsFragment, 'description' | 'url'>): string {
  return description ?? URL.parse(url)?.host ?? url;
}
