import { INDICATOR_WORDS } from '../../shared/status-words.ts';
import type { MetricSectionProps } from '../parts/metric-section.tsx';
import { StatusPage } from '../status-page.tsx';
import type { Screen } from './screen.ts';

export function statusScreen(drawMetrics: MetricSectionProps['draw']): Screen {
  return {
    isHome: true,
    subjectOf: (i18n, { indicator }) => i18n._(INDICATOR_WORDS[indicator]),
    View: ({ snapshot }) => <StatusPage snapshot={snapshot} drawMetrics={drawMetrics} />,
  };
}
