import { thirdPartySelector, type ThirdPartyFormat } from '@signet/domain/third-party';
import type { FollowedFactsFragment } from '../gql/graphql.ts';
import { isStill, type FoundService } from './found-service.ts';
import type { Following } from './use-following.ts';
import { useLook } from './use-look.ts';

/** What is followed by now, and how. */
export interface Begun {
  found: FoundService;
  following: Partial<Following>;
}

/** Looks at what is followed, or at what it has become, to go on from there. */
export function useBegun({ name, health }: NonNullable<FollowedFactsFragment['thirdParty']>) {
  const { lookAt, looking } = useLook();
  const begin = async (place: { format: ThirdPartyFormat; baseUrl: string }): Promise<Begun | null> => {
    if (!health) return null;
    const { format, baseUrl, serviceId, confirmsWorse, notify, draftsIncidents } = health;
    const selector = thirdPartySelector.parse(health.selector);
    const isOffer = place.format !== format || place.baseUrl !== baseUrl;
    const preview = await lookAt(place, isOffer ? undefined : { ...selector, components: [] });
    const isSame = isStill({ format, baseUrl }, preview);
    // Keys and words are those of the format.
    const following = isSame ? selector : {};
    return {
      found: { serviceId: isSame ? serviceId : null, name, preview },
      following: { ...following, confirmsWorse, notify, draftsIncidents },
    };
  };
  return { begin, beginning: looking };
}
