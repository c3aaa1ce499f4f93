import type { SubscriberFactsFragment } from '../gql/graphql.ts';

/** Who confirmed before they came here did so elsewhere: a file that was imported said when, but not since when. */
export function isImported({
  confirmedAt,
  createdAt,
}: Pick<SubscriberFactsFragment, 'confirmedAt' | 'createdAt'>): boolean {
  return confirmedAt !== null && Date.parse(confirmedAt) < Date.parse(createdAt);
}
