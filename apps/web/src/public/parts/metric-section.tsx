import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { MetricPanelProps } from '../metrics/metric-panel.tsx';
import type { PageState } from '../state/page-state.ts';
import { Later } from './later.tsx';
import styles from './metric-section.module.css';

export interface MetricSectionProps {
  page: PageState;
  /** How the server draws them; null where that stands in its HTML, which comes to life later. */
  draw: ((page: PageState) => ReactNode) | null;
}

interface Alive extends Pick<MetricPanelProps, 'served'> {
  Panel: ComponentType<MetricPanelProps>;
}

export function MetricSection({ page, draw }: MetricSectionProps) {
  const [alive, setAlive] = useState<Alive | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const isWanted = !draw && Object.keys(page.metrics).length > 0;
  useEffect(() => {
    if (!isWanted) return;
    void import('../metrics/metric-panel.tsx').then(
      ({ MetricPanel }) => setAlive({ Panel: MetricPanel, served: area.current }),
      () => undefined,
    );
  }, [isWanted]);
  return (
    <div ref={area} className={styles.section}>
      <Later>{draw ? draw(page) : alive && <alive.Panel page={page} charts={{}} served={alive.served} />}</Later>
    </div>
  );
}
