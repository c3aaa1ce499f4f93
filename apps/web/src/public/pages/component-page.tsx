import { Trans } from '@lingui/react/macro';
import { BarsLegend } from '../parts/bars-legend.tsx';
import { DayStrip } from '../parts/day-strip.tsx';
import { DaysArea } from '../parts/days-area.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { MetricSection, type MetricSectionProps } from '../parts/metric-section.tsx';
import { StateStrip } from '../parts/state-strip.tsx';
import type { ComponentDetail } from '../state/component-detail.ts';
import type { Component } from '../state/page-state.ts';
import type { Snapshot } from '../state/page-store.ts';
import styles from './component-page.module.css';
import type { Evidence } from './component/evidence-shape.ts';
import { useEvidence } from './component/use-evidence.tsx';

export interface ComponentPageProps {
  component: Component;
  detail: ComponentDetail;
  snapshot: Snapshot;
  /** Null where it is loaded later. */
  evidence: Evidence | null;
  drawMetrics: MetricSectionProps['draw'];
}

export function ComponentPage({ component, detail, snapshot, evidence, drawMetrics }: ComponentPageProps) {
  const { page } = snapshot;
  const packed = page.histories[component.id]?.packed ?? '';
  const later = useEvidence(evidence, page.site.locale);
  return (
    <>
      <StateStrip snapshot={snapshot} />
      <article className={styles.card}>
        {later(({ Facts }) => (
          <Facts component={component} detail={detail} />
        ))}
        <DaysArea page={page}>
          <div className={styles.days}>
            <BarsLegend />
            <div className={styles.bars}>
              <DayStrip id={component.id} name={component.name} packed={packed} />
            </div>
          </div>
        </DaysArea>
        {later(({ Figures }) => (
          <Figures detail={detail} />
        ))}
      </article>
      <MetricSection page={page} draw={drawMetrics} />
      <Disclosure id="computed" title={<Trans>How was this computed?</Trans>}>
        {later(({ Computed }) => (
          <Computed detail={detail} />
        ))}
      </Disclosure>
      <Disclosure id="table" title={<Trans>The last 90 days as a table</Trans>}>
        {later(({ Table }) => (
          <Table packed={packed} />
        ))}
      </Disclosure>
      {later(({ Things }) => (
        <Things detail={detail} />
      ))}
    </>
  );
}
