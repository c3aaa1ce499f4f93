import { Trans } from '@lingui/react/macro';
import { ImpactList } from '../../../shared/impact-list.tsx';
import { componentAddress } from '../../component-address.ts';
import { harm } from '../../state/harm.ts';
import type { Incident } from '../../state/page-state.ts';
import styles from './was-affected.module.css';

/** The components that an incident touched, with the worst that they had. */
export function WasAffected({ incident }: { incident: Incident }) {
  const worst = harm(incident);
  if (worst.length === 0) return null;
  return (
    <div className={styles.affected}>
      <p className={styles.label}>
        <Trans>Affected, at worst:</Trans>
      </p>
      <ImpactList impacts={worst} hrefOf={componentAddress} />
    </div>
  );
}
