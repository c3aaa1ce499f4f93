import { Plural } from '@lingui/react/macro';
import { countServices } from '@signet/domain/dependencies';
import type { PageState } from '../state/page-state.ts';
import styles from './dependencies.module.css';

/** Of several services that the page stands on, how many are not well. */
export function Dependencies({ page }: { page: PageState }) {
  const followed = Object.values(page.components).flatMap(({ thirdParty, status }) =>
    thirdParty ? [{ service: thirdParty.name, status }] : [],
  );
  const { all: count, troubled } = countServices(followed);
  if (count < 2 || troubled === 0) return null;
  return (
    <p className={styles.card}>
      <Plural
        value={troubled}
        one={`# of ${count} services that we depend on has problems`}
        other={`# of ${count} services that we depend on have problems`}
      />
    </p>
  );
}
