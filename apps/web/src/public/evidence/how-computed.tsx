import { Trans } from '@lingui/react/macro';
import type { ComponentDetail } from '../state/component-detail.ts';
import styles from './how-computed.module.css';
import { PeriodList } from './period-list.tsx';
import { UptimeRules } from '../../shared/uptime/uptime-rules.tsx';
import { UptimeSums } from '../../shared/uptime/uptime-sums.tsx';

/** The percentages, opened: rules, sums, and the periods that went into them. */
export function HowComputed({ detail: { quarter, year } }: { detail: ComponentDetail }) {
  return (
    <div className={styles.computed}>
      <UptimeRules report={year} />
      <UptimeSums days={90} report={quarter} />
      <UptimeSums days={365} report={year} />
      <h3>
        <Trans>Each status in turn, newest first</Trans>
      </h3>
      <PeriodList periods={year.periods.nodes} count={year.periods.totalCount} />
    </div>
  );
}
