import type { FollowServiceInput } from '../gql/graphql.ts';
import type { FoundService, Preview } from './found-service.ts';
import { linkInputOf, type Following } from './use-following.ts';

type Part = Preview['components'][number];

/** In no group, in one that is there, or in a new one. */
export type GroupChoice = { kind: 'none' } | { kind: 'known'; id: string } | { kind: 'new'; name: string };

export interface NewComponents {
  following: Following;
  /** Of the one component that is made where no part is chosen. */
  name: string;
  /** By the key of a part, where it is to be called otherwise than there. */
  names: Record<string, string>;
  group: GroupChoice;
}

/** A component for each part that is chosen, in the provider's order; or one for the whole service. */
export function followServiceInput(
  found: FoundService,
  parts: readonly Part[],
  { following, name, names, group }: NewComponents,
): FollowServiceInput {
  const chosen = parts.filter(({ key }) => following.components.includes(key));
  const components = chosen.map((part) => ({ name: names[part.key] ?? part.name, parts: [part.key] }));
  return {
    service: linkInputOf(found, { ...following, components: [] }),
    components: components.length > 0 ? components : [{ name, parts: [] }],
    ...(group.kind === 'known' && { groupId: group.id }),
    ...(group.kind === 'new' && {
      newGroup: { name: group.name, visibility: 'PUBLIC', collapse: 'COLLAPSED_UNLESS_AFFECTED' },
    }),
  };
}
