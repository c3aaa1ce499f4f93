import { expect, test } from 'vitest';
import { isRecognised, readingOf, type Circumstances } from '../../../../test/provider-answers.js';

const component = (id: string, status: unknown, more: object = {}) => ({ id, name: id.toUpperCase(), status, ...more });
const page = (components: unknown, more: object = {}) => ({
  page: { id: 'abc123', updated_at: '2026-11-20T11:59:00Z' },
  status: { indicator: 'none', description: 'All Systems Operational' },
  components,
  incidents: [],
  scheduled_maintenances: [],
  ...more,
});
const read = (body: unknown, given?: Circumstances) => readingOf('STATUSPAGE_V2', [body], given);

test.each([
  ['operational', 'OPERATIONAL'],
  ['degraded_performance', 'DEGRADED_PERFORMANCE'],
  ['partial_outage', 'PARTIAL_OUTAGE'],
  ['major_outage', 'MAJOR_OUTAGE'],
  ['under_maintenance', 'UNDER_MAINTENANCE'],
  ['Operational', 'UNKNOWN'],
  ['constructor', 'UNKNOWN'],
  ['__proto__', 'UNKNOWN'],
  ['', 'UNKNOWN'],
  [null, 'UNKNOWN'],
  [1, 'UNKNOWN'],
])('%j is %s', (word, status) => {
  expect(read(page([component('api', word)])).status).toBe(status);
});

test('components are followed, and the indicator of the page is not', () => {
  const bad = { status: { indicator: 'critical', description: 'Major outage' } };
  expect(read(page([component('api', 'operational')], bad)).status).toBe('OPERATIONAL');
  expect(read(page([component('api', 'major_outage')])).status).toBe('MAJOR_OUTAGE');
});

test('headings are no components, and name the groups', () => {
  const heading = component('g', 'major_outage', { group: true });
  const reading = read(page([heading, component('api', 'operational', { group_id: 'g', description: 'The  API' })]));
  expect(reading).toMatchObject({ status: 'OPERATIONAL', statusText: null });
  expect(reading.components).toEqual([
    { key: 'api', name: 'API', group: 'G', status: 'OPERATIONAL', statusText: 'operational', description: 'The API' },
  ]);
});

test('of those that are followed the worst counts, and one that is gone is unknown', () => {
  const body = page([component('a', 'major_outage'), component('b', 'operational'), component('c', 'partial_outage')]);
  expect(read(body, { selector: { components: ['b'] } })).toMatchObject({ status: 'OPERATIONAL', statusText: null });
  expect(read(body, { selector: { components: ['b', 'c'] } })).toMatchObject({
    status: 'PARTIAL_OUTAGE',
    statusText: 'C: partial_outage',
  });
  expect(read(body, { selector: { components: ['b', 'd'] } })).toMatchObject({
    status: 'UNKNOWN',
    statusText: 'the page has no component d any more',
  });
});

test('one row that does not fit is unknown, and the others are not', () => {
  const reading = read(page([component('a', ['operational']), component('b', 'operational'), 7, { name: 'No id' }]));
  expect(reading.components.map(({ key, status }) => [key, status])).toEqual([
    ['a', 'UNKNOWN'],
    ['b', 'OPERATIONAL'],
    ['#2', 'UNKNOWN'],
    ['#3', 'UNKNOWN'],
  ]);
  expect(reading.components[0]?.statusText).toContain('components.0.status');
  expect(reading.status).toBe('UNKNOWN');
});

test('a maintenance in progress covers its components, and makes nothing better', () => {
  const components = [component('a', 'operational'), component('b', 'major_outage'), component('c', 'operational')];
  const maintenance = (status: string, covered: string[]) => ({
    id: status,
    name: 'Upgrade',
    status,
    scheduled_for: '2026-11-20T11:00:00Z',
    scheduled_until: '2026-11-20T13:00:00Z',
    components: covered.map((id) => component(id, 'operational')),
  });
  const reading = read(
    page(components, {
      scheduled_maintenances: [
        maintenance('in_progress', ['a', 'b']),
        maintenance('scheduled', ['c']),
        maintenance('completed', ['c']),
      ],
    }),
  );
  expect(reading.components.map(({ status }) => status)).toEqual(['UNDER_MAINTENANCE', 'MAJOR_OUTAGE', 'OPERATIONAL']);
  expect(reading.maintenances.map(({ key, isInProgress, covers }) => ({ key, isInProgress, covers }))).toEqual([
    { key: 'in_progress', isInProgress: true, covers: ['a', 'b'] },
    { key: 'scheduled', isInProgress: false, covers: ['c'] },
  ]);
});

test('incidents that are open and of what is followed are told', () => {
  const incident = (id: string, more: object) => ({
    id,
    name: 'Errors',
    status: 'identified',
    impact: 'major',
    shortlink: 'https://stspg.io/x',
    created_at: '2026-11-20T10:00:00+01:00',
    ...more,
  });
  const incidents = [
    incident('of-a', { components: [component('a', 'operational')] }),
    incident('of-b', { components: [component('b', 'operational')], shortlink: 'javascript:alert(1)' }),
    incident('of-nothing', { created_at: 'yesterday' }),
    incident('over', { status: 'resolved' }),
    { id: 'broken' },
  ];
  const body = page([component('a', 'operational'), component('b', 'operational')], { incidents });
  expect(read(body).incidents.map(({ key }) => key)).toEqual(['of-a', 'of-b', 'of-nothing']);
  expect(read(body, { selector: { components: ['b'] } }).incidents).toEqual([
    {
      key: 'of-b',
      title: 'Errors',
      url: null,
      status: 'identified',
      startedAt: new Date('2026-11-20T09:00:00Z'),
      impact: 'major',
      covers: ['b'],
    },
    expect.objectContaining({ key: 'of-nothing', startedAt: null, url: 'https://stspg.io/x', covers: null }),
  ]);
});

test.each([
  [page(null), 'the page lists no component'],
  [page([]), 'the page lists no component'],
  [page({ api: 'operational' }), 'components: expected array, received object'],
  [{ ...page([]), page: {} }, 'page.id: expected string, received undefined'],
  [[], 'the answer: expected object, received array'],
  ['<!DOCTYPE html><title>Status</title>', 'the answer is HTML or XML, not JSON'],
  ['{"page":', 'the answer is not JSON'],
  ['', 'the answer is not JSON'],
  [undefined, 'status.example.com/api/v2/summary.json gave no answer'],
])('%j is unknown: %s', (body, reason) => {
  expect(read(body)).toMatchObject({ status: 'UNKNOWN', statusText: reason });
});

test('an answer that a cache has kept for long is unknown', () => {
  const body = page([component('a', 'operational')]);
  expect(read(body, { headers: { age: '3000' } }).status).toBe('OPERATIONAL');
  expect(read(body, { headers: { age: '7200' } })).toMatchObject({
    status: 'UNKNOWN',
    statusText: 'the answer of status.example.com/api/v2/summary.json is 120 minutes old',
  });
  expect(read(body, { headers: { date: 'Thu, 19 Nov 2026 12:00:00 GMT' } }).status).toBe('UNKNOWN');
});

test('a word is taken as the link says', () => {
  const body = page([component('a', 'degraded_performance'), component('b', 'odd')]);
  const mapping = { degraded_performance: 'OPERATIONAL', odd: 'PARTIAL_OUTAGE' } as const;
  expect(read(body, { selector: { mapping } })).toMatchObject({ status: 'PARTIAL_OUTAGE', statusText: 'B: odd' });
  expect(read(body, { selector: { mapping, components: ['a'] } }).status).toBe('OPERATIONAL');
});

test('it is known by its id and its indicator', () => {
  expect(isRecognised('STATUSPAGE_V2', page([]))).toBe(true);
  expect(isRecognised('STATUSPAGE_V2', { page: { id: 'a' } })).toBe(false);
  expect(isRecognised('STATUSPAGE_V2', { status: { indicator: 'none' }, page: {} })).toBe(false);
  expect(isRecognised('STATUSPAGE_V2', '<html></html>')).toBe(false);
});
