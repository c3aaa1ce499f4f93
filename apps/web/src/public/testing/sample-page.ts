import type { ComponentStatus } from '@signet/domain/component';
import type { DayRun } from '@signet/domain/history-runs';
import { packHistory } from '@signet/domain/packed-history';
import type { HistoryQuery, PageChangedSubscription, PageQuery } from '../gql/graphql.ts';

type Page = PageQuery['statusPage'];
type Listed = Page['components'][number];
type Incident = Page['activeIncidents'][number];
type Maintenance = Page['maintenances'][number];

export const NOW = '2026-11-22T14:03:22.000Z';

/** A history of 90 days up to the sample's today, all well but for the days named by their age. */
export function sampleHistory(troubles: Record<number, [ComponentStatus, number]> = {}): Listed['history'] {
  const runs = Array.from({ length: 90 }, (_, n) => sampleDay(troubles[89 - n]));
  return {
    uptime: runs.reduce((sum, { uptime }) => sum + (uptime ?? 0), 0) / runs.length,
    packed: packHistory({ first: '2026-08-25', runs }),
  };
}

function sampleDay(trouble: [ComponentStatus, number] | undefined): DayRun {
  const [status, seconds] = trouble ?? ['OPERATIONAL', 0];
  const well = { status: 'OPERATIONAL' as const, seconds: 86_400 - seconds };
  if (!trouble) return { count: 1, worst: 'OPERATIONAL', uptime: 100, spans: [well] };
  const uptime = 100 - (seconds / 864) * (status === 'MAJOR_OUTAGE' ? 1 : 0.5);
  return { count: 1, worst: status, uptime, spans: [well, { status, seconds }] };
}

export function sampleComponent(id: string, name: string, fields: Partial<Listed> = {}): Listed {
  return {
    id,
    name,
    description: null,
    link: null,
    position: Number(id),
    tags: [],
    status: 'OPERATIONAL',
    group: null,
    thirdParty: null,
    history: sampleHistory(),
    ...fields,
  };
}

export function sampleIncident(fields: Partial<Incident> = {}): Incident {
  const api = { id: '1', name: 'API' };
  return {
    id: '7',
    title: 'Elevated error rates on the API',
    status: 'IDENTIFIED',
    pinned: false,
    startedAt: '2026-11-22T13:21:00.000Z',
    resolvedAt: null,
    nextUpdateBy: '2026-11-22T14:30:00.000Z',
    postmortemPublishedAt: null,
    impacts: [{ status: 'PARTIAL_OUTAGE', component: api }],
    updates: [
      {
        id: '12',
        status: 'IDENTIFIED',
        messageHtml: '<p>We found the bad deploy and are <strong>rolling back</strong>.</p>',
        postedAt: '2026-11-22T14:02:00.000Z',
        editedAt: null,
        impacts: [{ status: 'PARTIAL_OUTAGE', component: api }],
      },
      {
        id: '11',
        status: 'INVESTIGATING',
        messageHtml: '<p>Some requests to the API fail with status 503. We are looking into it.</p>',
        postedAt: '2026-11-22T13:21:00.000Z',
        editedAt: null,
        impacts: [{ status: 'DEGRADED_PERFORMANCE', component: api }],
      },
    ],
    ...fields,
  };
}

export function sampleMaintenance(fields: Partial<Maintenance> = {}): Maintenance {
  return {
    id: '3',
    title: 'Database upgrade',
    status: 'SCHEDULED',
    plannedStart: '2026-11-28T02:00:00.000Z',
    plannedEnd: '2026-11-28T04:00:00.000Z',
    actualStart: null,
    actualEnd: null,
    recurrence: null,
    formerPlans: [],
    components: [{ status: 'UNDER_MAINTENANCE', component: { id: '3', name: 'Payments API' } }],
    updates: [
      {
        id: '31',
        messageHtml: '<p>Payments pause for a few minutes.</p>',
        postedAt: '2026-11-20T09:00:00.000Z',
        editedAt: null,
      },
    ],
    ...fields,
  };
}

/** A page with a partial outage, a planned maintenance and a quiet week behind it. */
export function samplePage(fields: Partial<Page> = {}): PageQuery {
  const platform = { id: '1' };
  const open = sampleIncident();
  const past = samplePast();
  return {
    statusPage: {
      revision: 41,
      generatedAt: NOW,
      indicator: 'PARTIAL_OUTAGE',
      headline: 'API: partial outage',
      site: {
        name: 'Acme',
        aboutHtml: '<p>The status of <a href="https://acme.example">Acme</a> and its parts.</p>',
        timeZone: 'Europe/Madrid',
        locale: 'en',
        homepage: 'https://acme.example',
        themeUrl: null,
        tabIconUrl: '/images/own/{indicator}.svg',
        icon: null,
        logo: null,
        darkLogo: null,
        timelineDays: 7,
      },
      groups: [
        {
          id: '1',
          name: 'Platform',
          position: 0,
          collapse: 'EXPANDED',
          components: [
            sampleComponent('1', 'API', {
              status: 'PARTIAL_OUTAGE',
              group: platform,
              link: 'https://api.acme.example',
              description: 'REST and GraphQL, version 3',
              history: sampleHistory({
                0: ['PARTIAL_OUTAGE', 2_500],
                12: ['MAJOR_OUTAGE', 14_000],
                40: ['DEGRADED_PERFORMANCE', 40_000],
              }),
            }),
            sampleComponent('2', 'Website', { group: platform, tags: ['eu', 'us'] }),
          ],
        },
        {
          id: '2',
          name: 'Payments',
          position: 1,
          collapse: 'COLLAPSED_UNLESS_AFFECTED',
          components: [sampleComponent('3', 'Payments API', { group: { id: '2' } })],
        },
      ],
      components: [sampleComponent('4', 'Documentation')],
      activeIncidents: [open],
      maintenances: [sampleMaintenance()],
      timeline: [
        { incidents: [open], maintenances: [] },
        { incidents: [past], maintenances: [] },
      ],
      metrics: [],
      ...fields,
    },
  };
}

type Month = NonNullable<HistoryQuery['statusPage']['month']>;

/** The month of the sample up to its today: one open incident, one that is over, and a maintenance that was cancelled. */
export function sampleHistoryPage(fields: Partial<Month> = {}): HistoryQuery {
  const { statusPage } = samplePage();
  const dates = Array.from({ length: 22 }, (_, n) => `2026-11-${String(22 - n).padStart(2, '0')}`);
  const api = { id: '1', name: 'API' };
  const cancelled = sampleMaintenance({
    id: '9',
    title: 'Called off',
    status: 'CANCELLED',
    plannedStart: '2026-11-10T02:00:00.000Z',
  });
  const things: Record<string, Partial<Month['days'][number]>> = {
    '2026-11-22': { incidents: [samplePastIncident(sampleIncident(), [{ status: 'PARTIAL_OUTAGE', component: api }])] },
    '2026-11-18': {
      incidents: [
        samplePastIncident(samplePast(), [{ status: 'MAJOR_OUTAGE', component: { id: '4', name: 'Documentation' } }]),
      ],
    },
    '2026-11-10': { maintenances: [cancelled] },
  };
  const days = dates.map((date) => ({ date, incidents: [], maintenances: [], ...things[date] }));
  return {
    statusPage: {
      ...statusPage,
      month: { month: '2026-11', previous: '2026-10', next: null, component: null, days, ...fields },
    },
  };
}

/** As a page of the past carries it: with the last word only, and the worst that it did. */
export function samplePastIncident(
  incident: Incident,
  worstImpacts: Incident['impacts'],
): Month['days'][number]['incidents'][number] {
  return { ...incident, worstImpacts, updates: incident.updates.slice(0, 1) };
}

function samplePast(): Incident {
  return sampleIncident({
    id: '5',
    title: 'Slow image delivery',
    status: 'RESOLVED',
    startedAt: '2026-11-18T08:10:00.000Z',
    resolvedAt: '2026-11-18T11:15:00.000Z',
    nextUpdateBy: null,
    impacts: [],
  });
}

export function sampleChange(
  fields: Partial<PageChangedSubscription['pageChanged']> = {},
): PageChangedSubscription['pageChanged'] {
  return {
    revision: 42,
    indicator: 'OPERATIONAL',
    headline: 'All systems operational',
    site: null,
    groups: [],
    components: [],
    incidents: [],
    maintenances: [],
    metrics: [],
    removed: [],
    ...fields,
  };
}
