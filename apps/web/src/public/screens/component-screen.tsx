import { messages } from '../../locales/pages/en.po';
import { ComponentPage } from '../pages/component-page.tsx';
import type { Evidence } from '../pages/component/evidence-shape.ts';
import type { MetricSectionProps } from '../parts/metric-section.tsx';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import type { RouteNamed } from '../state/route.ts';
import type { Screen } from './screen.ts';

/** Without the evidence, or how to draw metrics, their HTML stays until the browser has loaded them. */
export function componentScreen(
  { id }: RouteNamed<'component'>,
  evidence: Evidence | null,
  drawMetrics: MetricSectionProps['draw'],
): Screen {
  return {
    subjectOf: (_i18n, { components }) => components[id]?.name ?? null,
    View: ({ snapshot }) => {
      const { components, detail } = snapshot.page;
      const component = components[id];
      if (!component || !detail) return <NotFoundPage />;
      const late = { evidence, drawMetrics };
      return <ComponentPage component={component} detail={detail} snapshot={snapshot} {...late} />;
    },
    messages,
  };
}
