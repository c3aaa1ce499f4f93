import { Plural } from '@lingui/react/macro';
import type { PageState } from '../state/page-state.ts';
import styles from './dependencies.module.css';

const WELL = ['OPERATIONAL', 'UNKNOWN', 'UNDER_MAINTENANCE'];

/** Of several services that the page stands on, however many components follow each, how many are not well. */
export function Dependencies({ page }: { page: PageState }) {
  const services = new Set<string>();
  const troubled = new Set<string>();
  for (const { thirdParty, status } of Object.values(page.components)) {
    if (!thirdParty) continue;
    services.add(thirdParty.name);
    if (!WELL.includes(status)) troubled.add(thirdParty.name);
  }
  const count = services.size;
  if (count < 2 || troubled.size === 0) return null;
  return (
    <p className={styles.card}>
      <Plural
        value={troubled.size}
        one={`# of ${count} services that we depend on has problems`}
        other={`# of ${count} services that we depend on have problems`}
      />
    </p>
  );
}
