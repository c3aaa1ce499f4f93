import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createI18n } from '../i18n.ts';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';
import { MetricChartView } from './metric-chart-view.tsx';
import { sampleChart, SAMPLE_METRIC } from './sample-chart.ts';

const DAY = { range: 'DAY', to: '2026-11-22T14:05:00Z' } as const;

function shown(chart: MetricChartShape, metric: ChartedMetric = SAMPLE_METRIC): Element {
  const { container } = render(
    <I18nProvider i18n={createI18n('en', {})}>
      <MetricChartView chart={chart} metric={metric} label="What it shows" />
    </I18nProvider>,
  );
  return container;
}

const textsOf = (element: Element) =>
  [...element.querySelectorAll('text')].map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));

it('draws the line as it came, with round values, times and a name', () => {
  const chart = sampleChart(DAY, (slot) => slot % 100);
  const view = shown(chart);
  expect(view.querySelector('path[class*="line"]')?.getAttribute('d')).toBe(chart.line);
  expect(screen.getByRole('img', { name: 'What it shows' })).toBeDefined();
  expect(textsOf(view)).toEqual(expect.arrayContaining(['0 ms', '100 ms', '200 ms', '15:00']));
});

it('makes what stands alone between gaps large enough to be seen', () => {
  const view = shown(sampleChart(DAY, (slot) => ([3, 10, 11].includes(slot) ? 50 : null)));
  expect(view.querySelector('path[class*="lone"]')?.getAttribute('d')).toBe('M7,150Z');
});

it('says in words what begins at a threshold', () => {
  const thresholds = [
    { level: 'WARNING', value: 150, y: 50 },
    { level: 'ALARM', value: 180, y: 20 },
  ] as const;
  const chart = { ...sampleChart(DAY, () => 100), thresholds };
  expect(textsOf(shown(chart))).toEqual(expect.arrayContaining(['warning from 150 ms', 'alarm from 180 ms']));
  const lower = shown(chart, { ...SAMPLE_METRIC, worseWhen: 'LOWER' });
  expect(textsOf(lower)).toContain('alarm from 180 ms down');
});

it('writes a long unit once', () => {
  const view = shown(
    sampleChart(DAY, () => 100),
    { ...SAMPLE_METRIC, suffix: 'requests' },
  );
  expect(textsOf(view)).toEqual(expect.arrayContaining(['0', '100', '200 requests']));
});

it('says that there is nothing', () => {
  const view = shown(sampleChart(DAY, () => null));
  expect(view.textContent).toContain('No values in the last day');
  expect(view.querySelector('path')).toBeNull();
});
