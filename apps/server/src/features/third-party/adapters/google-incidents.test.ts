import { expect, test } from 'vitest';
import { isRecognised, readingOf, type Circumstances } from '../../../../test/provider-answers.js';

const incident = (id: string, impact: string, more: object = {}) => ({
  id,
  begin: '2026-11-20T09:00:00+00:00',
  external_desc: `Trouble ${id}`,
  status_impact: impact,
  severity: 'medium',
  uri: `incidents/${id}`,
  affected_products: [{ id: 'p1', title: 'Cloud Run' }],
  currently_affected_locations: [{ id: 'europe-west1', title: 'Belgium (europe-west1)' }],
  ...more,
});
const read = (body: unknown, given?: Circumstances) => readingOf('GOOGLE_INCIDENTS', [body], given);

test.each([
  ['SERVICE_INFORMATION', 'DEGRADED_PERFORMANCE'],
  ['SERVICE_DISRUPTION', 'PARTIAL_OUTAGE'],
  ['SERVICE_OUTAGE', 'MAJOR_OUTAGE'],
  ['AVAILABLE', 'UNKNOWN'],
])('an open %s is %s', (impact, status) => {
  expect(read([incident('a', impact)]).status).toBe(status);
});

test('without an end it is open; with one it is over, and its products can be followed', () => {
  expect(read([incident('a', 'SERVICE_OUTAGE', { end: null })]).status).toBe('MAJOR_OUTAGE');
  expect(read([incident('a', 'SERVICE_OUTAGE', { end: 'soon' })]).status).toBe('MAJOR_OUTAGE');
  expect(read([])).toMatchObject({ status: 'OPERATIONAL', components: [] });
  const over = read([incident('a', 'SERVICE_OUTAGE', { end: '2026-11-20T10:00:00+00:00' })]);
  expect(over).toMatchObject({ status: 'OPERATIONAL', incidents: [], components: [{ key: 'p1', name: 'Cloud Run' }] });
});

test.each([
  [['p1'], [], 'MAJOR_OUTAGE'],
  [['cloud run'], ['europe-west1'], 'MAJOR_OUTAGE'],
  [['Cloud Run'], ['Belgium (europe-west1)'], 'MAJOR_OUTAGE'],
  [['p2'], [], 'OPERATIONAL'],
  [['p1'], ['us-east1'], 'OPERATIONAL'],
  [[], ['us-east1'], 'OPERATIONAL'],
])('products %j in regions %j: %s', (products, regions, status) => {
  expect(read([incident('a', 'SERVICE_OUTAGE')], { selector: { products, regions } }).status).toBe(status);
});

test('what is global, or names no place or product, is everywhere', () => {
  const global = incident('a', 'SERVICE_OUTAGE', { currently_affected_locations: [{ id: 'global', title: 'Global' }] });
  expect(read([global], { selector: { regions: ['us-east1'] } }).status).toBe('MAJOR_OUTAGE');
  const nameless = incident('a', 'SERVICE_OUTAGE', { affected_products: [], currently_affected_locations: undefined });
  expect(read([nameless], { selector: { products: ['p9'], regions: ['us-east1'] } }).status).toBe('MAJOR_OUTAGE');
});

test('its incidents have addresses below the dashboard', () => {
  expect(read([incident('a', 'SERVICE_OUTAGE')], { baseUrl: 'https://www.example.com/dashboard' }).incidents).toEqual([
    {
      key: 'a',
      title: 'Trouble a',
      url: 'https://www.example.com/dashboard/incidents/a',
      status: 'open',
      startedAt: new Date('2026-11-20T09:00:00Z'),
      impact: 'SERVICE_OUTAGE',
      covers: ['p1'],
    },
  ]);
});

test('an open row that cannot be read is unknown, and one that is over does not matter', () => {
  expect(read([{ id: 'x' }])).toMatchObject({
    status: 'UNKNOWN',
    statusText: 'incidents.0.external_desc: expected string, received undefined',
  });
  expect(read([{ id: 'x', end: '2026-01-01T00:00:00Z' }]).status).toBe('OPERATIONAL');
  expect(read({}).status).toBe('UNKNOWN');
});

test('it is known by its rows', () => {
  expect(isRecognised('GOOGLE_INCIDENTS', [incident('a', 'SERVICE_OUTAGE')])).toBe(true);
  expect(isRecognised('GOOGLE_INCIDENTS', [{ id: 'a' }])).toBe(false);
});
