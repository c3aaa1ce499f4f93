import { Plural } from '@lingui/react/macro';
import type { PageState } from '../state/page-state.ts';
import styles from './dependencies.module.css';

/** Of several services that the page stands on, how many are not well. */
export function Dependencies({ page }: { page: PageState }) {
  const followed = Object.values(page.components).filter(({ thirdParty }) => thirdParty);
  const troubled = followed.filter(({ status }) => status !== 'OPERATIONAL' && status !== 'UNKNOWN').length;
  const count = followed.length;
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
