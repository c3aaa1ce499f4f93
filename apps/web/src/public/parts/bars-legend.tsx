import { Trans } from '@lingui/react/macro';
import styles from './bars-legend.module.css';

/** What the bars are, for those who see them. */
export function BarsLegend() {
  return (
    <p className={styles.legend} aria-hidden="true">
      <span className={styles.wide}>
        <Trans>The last 90 days, and the uptime over them</Trans>
      </span>
      <span className={styles.narrow}>
        <Trans>The last 30 days, and the uptime over 90</Trans>
      </span>
    </p>
  );
}
