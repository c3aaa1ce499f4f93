import type { Catalogue } from '../components/use-catalogue.ts';

/** Those that everybody may see, in the order of the page. */
export function shareableComponents({ sections }: Catalogue): Catalogue['components'] {
  return sections
    .filter(({ group }) => group === null || group.visibility === 'PUBLIC')
    .flatMap(({ components }) => components)
    .filter(({ enabled }) => enabled);
}
