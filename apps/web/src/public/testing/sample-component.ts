import type { ComponentQuery } from '../gql/graphql.ts';
import { NOW, sampleComponent, sampleHistory, samplePage } from './sample-page.ts';

type Answered = NonNullable<ComponentQuery['component']>;

const WEIGHTS = { majorOutage: 1, partialOutage: 0.5, degradedPerformance: 0, underMaintenance: null };

export function sampleReport(fields: Partial<Answered['quarter']> = {}): Answered['quarter'] {
  return {
    from: '2026-08-24T22:00:00.000Z',
    to: NOW,
    uptime: 99.98395,
    weights: WEIGHTS,
    minimumIncidentSeconds: 60,
    sums: [
      { status: 'OPERATIONAL', seconds: 7_776_000, weight: 0, lostSeconds: 0 },
      { status: 'UNDER_MAINTENANCE', seconds: 7_200, weight: null, lostSeconds: 0 },
      { status: 'PARTIAL_OUTAGE', seconds: 2_500, weight: 0.5, lostSeconds: 1_250 },
    ],
    ...fields,
  };
}

/** A component with a partial outage that holds, and one that was corrected. */
export function sampleComponentPage(fields: Partial<Answered> = {}): ComponentQuery {
  return {
    statusPage: samplePage().statusPage,
    component: {
      ...sampleComponent('1', 'API', { status: 'PARTIAL_OUTAGE', description: 'REST and GraphQL' }),
      link: 'https://api.acme.example/docs',
      group: { id: '1', name: 'Platform' },
      statusSince: '2026-11-22T13:21:00.000Z',
      metrics: [],
      history: sampleHistory({ 0: ['PARTIAL_OUTAGE', 2_500], 12: ['MAJOR_OUTAGE', 14_000] }),
      quarter: sampleReport(),
      year: {
        ...sampleReport({ from: '2025-11-22T23:00:00.000Z', uptime: 99.99 }),
        periods: {
          totalCount: 53,
          nodes: [
            {
              status: 'PARTIAL_OUTAGE',
              startsAt: '2026-11-22T13:21:00.000Z',
              endsAt: null,
              corrected: false,
              note: null,
            },
            {
              status: 'OPERATIONAL',
              startsAt: '2026-11-10T14:00:00.000Z',
              endsAt: '2026-11-22T13:21:00.000Z',
              corrected: true,
              note: 'A monitor was wrong',
            },
          ],
        },
      },
      ...fields,
    },
    incidents: {
      totalCount: 1,
      nodes: [
        {
          id: '7',
          title: 'Elevated error rates on the API',
          status: 'IDENTIFIED',
          startedAt: '2026-11-22T13:21:00.000Z',
          resolvedAt: null,
        },
      ],
    },
    maintenances: {
      totalCount: 1,
      nodes: [
        {
          id: '3',
          title: 'Database upgrade',
          status: 'SCHEDULED',
          plannedStart: '2026-11-28T02:00:00.000Z',
          plannedEnd: '2026-11-28T04:00:00.000Z',
          actualStart: null,
          actualEnd: null,
        },
      ],
    },
  };
}
