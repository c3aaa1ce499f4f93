import { expect, test } from 'vitest';
import { isRecognised, readingOf, type Circumstances } from '../../../../test/provider-answers.js';

const incident = (type: string, services: unknown, more: object = {}) => ({
  id: 1,
  title: `A ${type}`,
  type,
  status: 'active',
  url: 'https://slack-status.com/x',
  date_created: '2026-11-20T10:00:00-08:00',
  services,
  ...more,
});
const current = (...incidents: unknown[]) => ({
  status: incidents.length > 0 ? 'active' : 'ok',
  date_updated: '2026-11-20T11:00:00Z',
  active_incidents: incidents,
});
const read = (body: unknown, given?: Circumstances) => readingOf('SLACK', [body], given);

test.each([
  ['notice', 'DEGRADED_PERFORMANCE'],
  ['incident', 'PARTIAL_OUTAGE'],
  ['outage', 'MAJOR_OUTAGE'],
  ['maintenance', 'UNDER_MAINTENANCE'],
  ['scheduled', 'UNDER_MAINTENANCE'],
  ['party', 'UNKNOWN'],
])('an active %s is %s', (type, status) => {
  expect(read(current(incident(type, ['Search']))).status).toBe(status);
});

test('nothing active is operational, and lists what can be followed', () => {
  const reading = read(current());
  expect(reading).toMatchObject({ status: 'OPERATIONAL', statusText: null, incidents: [] });
  expect(reading.components).toContainEqual(expect.objectContaining({ key: 'Search', status: 'OPERATIONAL' }));
});

test('what is followed is affected by its own incidents, and by those that name nothing', () => {
  const body = current(incident('outage', ['Search']));
  expect(read(body, { selector: { components: ['Calls'] } })).toMatchObject({ status: 'OPERATIONAL', incidents: [] });
  expect(read(body, { selector: { components: ['search'] } })).toMatchObject({ status: 'MAJOR_OUTAGE' });
  expect(read(current(incident('outage', null)), { selector: { components: ['Calls'] } }).status).toBe('MAJOR_OUTAGE');
});

test('what is over counts no more; a maintenance is no incident', () => {
  expect(read(current(incident('outage', ['Search'], { status: 'completed' }))).status).toBe('OPERATIONAL');
  expect(read(current(incident('maintenance', ['Search'])))).toMatchObject({
    incidents: [],
    maintenances: [{ key: '1', isInProgress: true, covers: ['Search'] }],
  });
});

test.each([
  [{ status: 'active', active_incidents: [] }, 'status: "active", but active_incidents is empty'],
  [{ status: 'ok' }, 'active_incidents: expected array, received undefined'],
  [current({ id: 1 }), 'active_incidents.0.title: expected string, received undefined'],
])('%j is unknown: %s', (body, reason) => {
  expect(read(body)).toMatchObject({ status: 'UNKNOWN', statusText: reason });
});

test('it is known by its state and its list', () => {
  expect(isRecognised('SLACK', current())).toBe(true);
  expect(isRecognised('SLACK', { status: 'fine', active_incidents: [] })).toBe(false);
});
