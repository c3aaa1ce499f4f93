import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import type { MetricPanelProps } from '../metrics/metric-panel.tsx';
import type { PageState } from '../state/page-state.ts';
import { Later } from './later.tsx';

export interface MetricSectionProps {
  page: PageState;
  /** How the server draws them; null where that stands in its HTML, which comes to life later. */
  draw: ((page: PageState) => ReactNode) | null;
}

export function MetricSection({ page, draw }: MetricSectionProps) {
  const [alive, setAlive] = useState<{ Panel: ComponentType<MetricPanelProps> } | null>(null);
  const isWanted = !draw && Object.keys(page.metrics).length > 0;
  useEffect(() => {
    if (!isWanted) return;
    void import('../metrics/metric-panel.tsx').then(
      ({ MetricPanel }) => setAlive({ Panel: MetricPanel }),
      () => undefined,
    );
  }, [isWanted]);
  return <Later>{draw ? draw(page) : alive && <alive.Panel page={page} charts={{}} />}</Later>;
}
