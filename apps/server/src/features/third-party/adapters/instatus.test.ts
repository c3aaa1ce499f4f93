import { expect, test } from 'vitest';
import { isRecognised, readingOf, type Circumstances } from '../../../../test/provider-answers.js';

const summary = (more: object = {}) => ({ page: { name: 'Acme', url: 'https://x', status: 'UP' }, ...more });
const component = (id: string, status: string, more: object = {}) => ({ id, name: id, status, ...more });
const read = (bodies: unknown[], given?: Circumstances) => readingOf('INSTATUS', bodies, given);

test.each([
  ['OPERATIONAL', 'OPERATIONAL'],
  ['DEGRADEDPERFORMANCE', 'DEGRADED_PERFORMANCE'],
  ['PARTIALOUTAGE', 'PARTIAL_OUTAGE'],
  ['MAJOROUTAGE', 'MAJOR_OUTAGE'],
  ['UNDERMAINTENANCE', 'UNDER_MAINTENANCE'],
  ['MINOROUTAGE', 'UNKNOWN'],
])('%s is %s', (word, status) => {
  expect(read([summary(), { components: [component('a', word)] }]).status).toBe(status);
});

test('empty lists are left out, and older pages answer with the list alone', () => {
  const bad = { page: { name: 'Acme', url: 'https://x', status: 'HASISSUES' } };
  expect(read([bad, [component('a', 'OPERATIONAL')]])).toMatchObject({ status: 'OPERATIONAL', incidents: [] });
});

test('what has children is a heading', () => {
  const parent = component('p', 'MAJOROUTAGE', { isParent: true, children: [component('c', 'PARTIALOUTAGE')] });
  const grouped = component('g', 'OPERATIONAL', { group: { id: '1', name: 'Core' } });
  expect(read([summary(), { components: [parent, grouped] }]).components).toMatchObject([
    { key: 'g', group: 'Core', status: 'OPERATIONAL' },
    { key: 'c', group: 'p', status: 'PARTIAL_OUTAGE' },
  ]);
});

test('incidents and maintenances are told, and what is in progress covers its components', () => {
  const told = summary({
    activeIncidents: [
      { id: 'i', name: 'Errors', started: '2026-11-20T10:00:00Z', status: 'MONITORING', impact: 'MAJOROUTAGE' },
    ],
    activeMaintenances: [
      {
        id: 'm',
        name: 'Upgrade',
        start: '2026-11-20T11:00:00Z',
        status: 'INPROGRESS',
        duration: '60',
        components: [{ id: 'a' }],
      },
      {
        id: 'n',
        name: 'Later',
        start: '2026-11-21T11:00:00Z',
        status: 'NOTSTARTEDYET',
        duration: '60',
        components: [{ id: 'b' }],
      },
    ],
  });
  const reading = read([told, [component('a', 'OPERATIONAL'), component('b', 'OPERATIONAL')]]);
  expect(reading).toMatchObject({
    status: 'UNDER_MAINTENANCE',
    incidents: [{ key: 'i', impact: 'MAJOROUTAGE', startedAt: new Date('2026-11-20T10:00:00Z') }],
    maintenances: [{ key: 'm', isInProgress: true, endsAt: new Date('2026-11-20T12:00:00Z') }, { isInProgress: false }],
  });
});

test('a page that does not list its components is as bad as its incidents, and never well', () => {
  const activeIncidents = [{ id: 'i', name: 'Errors', status: 'INVESTIGATING', impact: 'PARTIALOUTAGE' }];
  expect(read([summary({ activeIncidents })])).toMatchObject({ status: 'PARTIAL_OUTAGE' });
  expect(read([summary()])).toMatchObject({ status: 'UNKNOWN', statusText: 'the page does not list its components' });
});

test('it is known by its page', () => {
  expect(isRecognised('INSTATUS', summary())).toBe(true);
  expect(isRecognised('INSTATUS', { page: { name: 'x' } })).toBe(false);
});
