import { Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import type { Metric, PageState } from '../state/page-state.ts';
import { shownMetrics } from '../state/sections.ts';
import styles from './metric-section.module.css';
import { Panel } from './panel.tsx';

export function MetricSection({ page }: { page: PageState }) {
  const metrics = shownMetrics(page);
  if (metrics.length === 0) return null;
  return (
    <Panel title={<Trans>Metrics</Trans>}>
      <dl className={styles.metrics}>
        {metrics.map((metric) => (
          <div key={metric.id} className={styles.metric}>
            <dt>
              {metric.name}
              {metric.description && <span className={styles.description}>{metric.description}</span>}
            </dt>
            <dd suppressHydrationWarning>
              <Latest metric={metric} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Latest({ metric: { latest, places, suffix } }: { metric: Metric }) {
  const { locale } = useClock();
  if (latest === null) return <Trans>no value yet</Trans>;
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places });
  return `${number.format(latest)} ${suffix}`;
}
