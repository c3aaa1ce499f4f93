import { describe, expect, test } from 'vitest';
import type { ComponentStatus } from './component.js';
import type { IncidentStatus } from './incident.js';
import {
  DEFAULT_MAJOR_OUTAGE_THRESHOLD,
  headlineOf,
  indicatorOf,
  PAGE_INDICATORS,
  summarise,
  type PageFacts,
  type PageIndicator,
} from './page.js';

const NAMES = ['API', 'Website', 'CDN', 'Payments', 'Mail'];

/** Components named API, Website, CDN … in the order of their statuses. */
const components = (...statuses: ComponentStatus[]) =>
  statuses.map((status, n) => ({ name: NAMES[n] ?? `Part ${n}`, status }));

const many = (count: number, status: ComponentStatus) => Array.from({ length: count }, () => status);

const incident = (title: string, status: IncidentStatus = 'INVESTIGATING') => ({ title, status });

function page(
  statuses: ComponentStatus[],
  openIncidents: PageFacts['openIncidents'] = [],
  threshold = 0.25,
): PageFacts {
  return { components: components(...statuses), openIncidents, majorOutageThreshold: threshold };
}

describe('the indicator', () => {
  const slow = [incident('Slow')];

  test.each<[string, ComponentStatus[], PageFacts['openIncidents'], PageIndicator]>([
    ['1: majors reach the threshold', ['MAJOR_OUTAGE', ...many(3, 'OPERATIONAL')], [], 'MAJOR_OUTAGE'],
    ['2: majors stay below the threshold', ['MAJOR_OUTAGE', ...many(4, 'OPERATIONAL')], [], 'PARTIAL_OUTAGE'],
    ['2: a partial outage', ['PARTIAL_OUTAGE', 'OPERATIONAL'], [], 'PARTIAL_OUTAGE'],
    ['2: every component at partial outage', many(3, 'PARTIAL_OUTAGE'), [], 'PARTIAL_OUTAGE'],
    ['3: a degraded component', ['DEGRADED_PERFORMANCE', 'OPERATIONAL'], [], 'DEGRADED'],
    ['3: an open incident alone', ['OPERATIONAL'], slow, 'DEGRADED'],
    ['3: an open incident without any component', [], slow, 'DEGRADED'],
    ['4: a component under maintenance', ['UNDER_MAINTENANCE', 'OPERATIONAL'], [], 'MAINTENANCE'],
    ['5: a component of unknown status', ['UNKNOWN', 'OPERATIONAL'], [], 'UNKNOWN'],
    ['6: all is well', ['OPERATIONAL', 'OPERATIONAL'], [], 'OPERATIONAL'],
    ['6: no component at all', [], [], 'OPERATIONAL'],
  ])('row %s', (_row, statuses, incidents, indicator) => {
    expect(indicatorOf(page(statuses, incidents))).toBe(indicator);
  });

  const causes: [PageIndicator, ComponentStatus | 'INCIDENT'][] = [
    ['MAJOR_OUTAGE', 'MAJOR_OUTAGE'],
    ['PARTIAL_OUTAGE', 'PARTIAL_OUTAGE'],
    ['DEGRADED', 'DEGRADED_PERFORMANCE'],
    ['DEGRADED', 'INCIDENT'],
    ['MAINTENANCE', 'UNDER_MAINTENANCE'],
    ['UNKNOWN', 'UNKNOWN'],
    ['OPERATIONAL', 'OPERATIONAL'],
  ];
  const pairs = causes.flatMap(([indicator, upper], n) =>
    causes.slice(n + 1).map(([, lower]) => [upper, lower, indicator] as const),
  );
  test.each(pairs)('the first row that holds: %s before %s', (upper, lower, indicator) => {
    const both = [lower, upper];
    const statuses = both.filter((cause) => cause !== 'INCIDENT');
    expect(indicatorOf(page(statuses, both.includes('INCIDENT') ? slow : []))).toBe(indicator);
  });

  test.each<[number, number, number, PageIndicator]>([
    // majors, components, threshold
    [1, 4, 0.25, 'MAJOR_OUTAGE'],
    [1, 5, 0.25, 'PARTIAL_OUTAGE'],
    [24, 100, 0.25, 'PARTIAL_OUTAGE'],
    [25, 100, 0.25, 'MAJOR_OUTAGE'],
    [1, 3, 1 / 3, 'MAJOR_OUTAGE'],
    [3, 10, 0.3, 'MAJOR_OUTAGE'],
    [29, 100, 0.29, 'MAJOR_OUTAGE'],
    [99, 100, 1, 'PARTIAL_OUTAGE'],
    [100, 100, 1, 'MAJOR_OUTAGE'],
    [1, 1, 1, 'MAJOR_OUTAGE'],
    [1, 500, 0.01, 'PARTIAL_OUTAGE'],
    [5, 500, 0.01, 'MAJOR_OUTAGE'],
  ])('%i majors of %i at a threshold of %d', (majors, count, threshold, indicator) => {
    const statuses = [...many(majors, 'MAJOR_OUTAGE'), ...many(count - majors, 'OPERATIONAL')];
    expect(indicatorOf(page(statuses, [], threshold))).toBe(indicator);
  });

  test('the threshold is a quarter where nobody set another', () => {
    expect(DEFAULT_MAJOR_OUTAGE_THRESHOLD).toBe(0.25);
  });

  test('there are six indicators', () => {
    expect(PAGE_INDICATORS).toEqual([
      'OPERATIONAL',
      'UNKNOWN',
      'MAINTENANCE',
      'DEGRADED',
      'PARTIAL_OUTAGE',
      'MAJOR_OUTAGE',
    ]);
  });
});

describe('the headline', () => {
  const X = 'OPERATIONAL';

  test.each<[string, ComponentStatus[]]>([
    // one is named
    ['API: major outage', ['MAJOR_OUTAGE', X]],
    ['API: partial outage', ['PARTIAL_OUTAGE', X]],
    ['Website: degraded performance', [X, 'DEGRADED_PERFORMANCE']],
    ['API is under maintenance', ['UNDER_MAINTENANCE', X]],
    ['CDN has an unknown status', [X, X, 'UNKNOWN']],
    // also where it is the only one
    ['API: major outage', ['MAJOR_OUTAGE']],
    // two or more are counted
    ['2 components have a major outage', ['MAJOR_OUTAGE', 'MAJOR_OUTAGE', X]],
    ['3 components have a partial outage', [...many(3, 'PARTIAL_OUTAGE'), X]],
    ['2 components have degraded performance', ['DEGRADED_PERFORMANCE', X, 'DEGRADED_PERFORMANCE']],
    ['2 components are under maintenance', ['UNDER_MAINTENANCE', X, 'UNDER_MAINTENANCE']],
    ['2 components have an unknown status', ['UNKNOWN', X, 'UNKNOWN']],
    // all of two or more
    ['All systems have a major outage', many(2, 'MAJOR_OUTAGE')],
    ['All systems have a partial outage', many(3, 'PARTIAL_OUTAGE')],
    ['All systems have degraded performance', many(2, 'DEGRADED_PERFORMANCE')],
    ['All systems are under maintenance', many(5, 'UNDER_MAINTENANCE')],
    ['All systems have an unknown status', many(2, 'UNKNOWN')],
    // those at a lesser bad status are added
    ['API: major outage; 1 more affected', ['MAJOR_OUTAGE', 'PARTIAL_OUTAGE', X]],
    ['CDN: partial outage; 2 more affected', ['DEGRADED_PERFORMANCE', 'DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE']],
    [
      '2 components have a major outage; 2 more affected',
      ['MAJOR_OUTAGE', 'MAJOR_OUTAGE', 'PARTIAL_OUTAGE', 'DEGRADED_PERFORMANCE', X],
    ],
    ['2 components have a partial outage; 1 more affected', [...many(2, 'PARTIAL_OUTAGE'), 'UNDER_MAINTENANCE']],
    ['API is under maintenance; 1 more affected', ['UNDER_MAINTENANCE', 'UNKNOWN', X]],
    // none
    ['All systems operational', [X, X]],
    ['All systems operational', []],
  ])('%s', (headline, statuses) => {
    expect(headlineOf(page(statuses))).toBe(headline);
  });

  test.each<[IncidentStatus, string]>([
    ['INVESTIGATING', 'Investigating: Slow sign-in'],
    ['IDENTIFIED', 'Identified: Slow sign-in'],
    ['MONITORING', 'Monitoring: Slow sign-in'],
  ])('one incident alone, %s', (status, headline) => {
    expect(headlineOf(page([X, X], [incident('Slow sign-in', status)]))).toBe(headline);
  });

  test.each([2, 3])('several incidents are counted: %i', (count) => {
    const incidents = Array.from({ length: count }, (_, n) => incident(`Incident ${n}`));
    expect(headlineOf(page([X], incidents))).toBe(`${count} open incidents`);
  });

  test.each<[ComponentStatus, string]>([
    ['UNKNOWN', 'Investigating: Slow'],
    ['UNDER_MAINTENANCE', 'Investigating: Slow'],
    ['DEGRADED_PERFORMANCE', 'API: degraded performance'],
    ['PARTIAL_OUTAGE', 'API: partial outage'],
    ['MAJOR_OUTAGE', 'API: major outage'],
  ])('an incident beside a component at %s', (status, headline) => {
    expect(headlineOf(page([status, X], [incident('Slow')]))).toBe(headline);
  });
});

test('the summary holds both', () => {
  expect(summarise(page(['PARTIAL_OUTAGE', 'OPERATIONAL']))).toEqual({
    indicator: 'PARTIAL_OUTAGE',
    headline: 'API: partial outage',
  });
});
