import type { SubscriberFilter } from '../gql/graphql.ts';

/** Where all that match are had as CSV. */
export function exportAddress({ search, channel, state }: SubscriberFilter): string {
  const query = new URLSearchParams({
    ...(search && { search }),
    ...(channel && { channel }),
    ...(state && { state }),
  }).toString();
  return `/subscribers.csv${query && `?${query}`}`;
}
