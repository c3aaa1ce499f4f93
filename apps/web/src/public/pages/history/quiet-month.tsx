import { Trans } from '@lingui/react/macro';
import type { Month } from '../../state/page-state.ts';
import styles from './quiet-month.module.css';

export function QuietMonth({ component }: Pick<Month, 'component'>) {
  return (
    <p className={styles.quiet}>
      {component ? (
        <Trans>No incidents and no maintenance of {component.name}.</Trans>
      ) : (
        <Trans>No incidents and no maintenance.</Trans>
      )}
    </p>
  );
}
