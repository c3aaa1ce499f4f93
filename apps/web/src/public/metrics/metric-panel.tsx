import { I18nProvider } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { messages } from '../../locales/metrics/en.po';
import { Panel } from '../parts/panel.tsx';
import { createPublicI18n } from '../public-i18n.ts';
import type { ById, MetricChart, PageState } from '../state/page-state.ts';
import { shownMetrics } from '../state/shown-metrics.ts';
import { ChartArea } from './chart-area.tsx';
import { MetricHead } from './metric-head.tsx';
import styles from './metric-panel.module.css';
import { servedCharts } from './served-charts.ts';

export interface MetricPanelProps {
  page: PageState;
  /** By metric, on the server; a browser has them as HTML. */
  charts: ById<MetricChart>;
}

/** The metrics of a page, each with its newest value and its chart. */
export function MetricPanel({ page, charts }: MetricPanelProps) {
  const i18n = useMemo(() => createPublicI18n(page.site.locale, messages), [page.site.locale]);
  const [served] = useState(servedCharts);
  const metrics = shownMetrics(page);
  if (metrics.length === 0) return null;
  return (
    <I18nProvider i18n={i18n}>
      <Panel title={<Trans>Metrics</Trans>}>
        <ul className={styles.metrics}>
          {metrics.map((metric) => (
            <li key={metric.id} className={styles.metric}>
              <MetricHead metric={metric} />
              <ChartArea metric={metric} drawn={charts[metric.id] ?? null} served={served.get(metric.id) ?? null} />
            </li>
          ))}
        </ul>
      </Panel>
    </I18nProvider>
  );
}
