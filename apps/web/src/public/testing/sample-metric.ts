import { sampleChart } from '../../shared/metric-chart/sample-chart.ts';
import type { PageQuery } from '../gql/graphql.ts';

type Listed = PageQuery['statusPage']['metrics'][number];

/** Response times of the last day, up to the moment that the sample page is of. */
export function sampleMetric(fields: Partial<Listed> = {}): Listed {
  return {
    id: '3',
    name: 'Response time',
    suffix: 'ms',
    description: null,
    calculation: 'AVERAGE',
    places: 0,
    defaultRange: 'DAY',
    displayChart: true,
    position: 0,
    warnAt: null,
    alarmAt: null,
    worseWhen: 'HIGHER',
    component: null,
    latest: 112,
    latestAt: '2026-11-22T14:02:00.000Z',
    chart: sampleChart({ range: 'DAY', to: '2026-11-22T14:05:00.000Z' }, (slot) => 100 + (slot % 20)),
    ...fields,
  };
}
