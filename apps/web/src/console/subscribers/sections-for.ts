import { viewableBy, type Audience } from '@signet/domain/visibility';
import type { CatalogueSection } from '../components/use-catalogue.ts';

/** What somebody of that audience can be told of: nothing that they may not see, and nothing that is disabled. */
export function sectionsFor(audience: Audience, sections: readonly CatalogueSection[]): CatalogueSection[] {
  const visible = viewableBy({ audience, mayEdit: false });
  return sections
    .filter(({ group }) => !group || visible.includes(group.visibility))
    .map(({ group, components }) => ({ group, components: components.filter(({ enabled }) => enabled) }));
}
