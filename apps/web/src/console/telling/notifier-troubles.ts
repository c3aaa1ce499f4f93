import type { NotifierFactsFragment } from '../gql/graphql.ts';

/** News that wait no longer are on their way as they should be. */
const WAIT_AT_MOST_MS = 60_000;

/** Since when news wait, if that is too long; what the fuse keeps back is said by itself. */
export function lateSince({ asOf, oldestUnsentAt, fuseBlownAt }: NotifierFactsFragment): string | null {
  if (oldestUnsentAt === null || fuseBlownAt !== null) return null;
  return Date.parse(asOf) - Date.parse(oldestUnsentAt) > WAIT_AT_MOST_MS ? oldestUnsentAt : null;
}

/** Whether telling people needs somebody. */
export function hasTroubles(notifier: NotifierFactsFragment): boolean {
  const { fuseBlownAt, quarantinedEndpoints, quarantinedReaders, failedNews } = notifier;
  const isQuarantined = quarantinedEndpoints + quarantinedReaders > 0;
  return lateSince(notifier) !== null || fuseBlownAt !== null || isQuarantined || failedNews.length > 0;
}
