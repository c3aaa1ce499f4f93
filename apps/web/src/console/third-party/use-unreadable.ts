import { useCatalogue } from '../components/use-catalogue.ts';
import type { ComponentFactsFragment } from '../gql/graphql.ts';

/** Components of which nothing is known, as whom they follow cannot be read. */
export function useUnreadable(): ComponentFactsFragment[] {
  const { catalogue } = useCatalogue();
  return catalogue?.components.filter(({ enabled, thirdParty }) => enabled && thirdParty?.unreadableSince) ?? [];
}
