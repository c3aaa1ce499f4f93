import { expect, test } from 'vitest';
import { isRecognised, readingOf, type Circumstances } from '../../../../test/provider-answers.js';

const component = (id: string, code: unknown, containers: unknown[] = []) => ({
  id,
  name: id,
  status_code: code,
  containers,
});
const page = (status: unknown, more: object = {}) => ({
  result: { status_overall: { updated: '2026-11-20T11:59:00Z', status_code: 100 }, status, ...more },
});
const read = (body: unknown, given?: Circumstances) =>
  readingOf('STATUS_IO', [body], { baseUrl: 'https://api.status.io/1.0/status/abc', ...given });

test.each([
  [100, 'OPERATIONAL'],
  [200, 'UNDER_MAINTENANCE'],
  [300, 'DEGRADED_PERFORMANCE'],
  [400, 'PARTIAL_OUTAGE'],
  [500, 'MAJOR_OUTAGE'],
  [600, 'MAJOR_OUTAGE'],
  ['100', 'OPERATIONAL'],
  [700, 'UNKNOWN'],
  [null, 'UNKNOWN'],
  [true, 'UNKNOWN'],
])('%j is %s', (code, status) => {
  expect(read(page([component('a', code)])).status).toBe(status);
});

test('a component in several places can be followed in one of them', () => {
  const places = [component('eu', 100), component('us', 500)];
  const body = page([component('web', 500, places), component('api', 100, [component('eu', 100)])]);
  expect(read(body).components.map(({ key, group }) => [key, group])).toEqual([
    ['web', null],
    ['api', null],
    ['web/eu', 'web'],
    ['web/us', 'web'],
  ]);
  expect(read(body, { selector: { components: ['web/eu'] } }).status).toBe('OPERATIONAL');
});

test('active maintenance covers its components; what was said last is the state of an incident', () => {
  const messages = [
    { state: 100, status: 400 },
    { state: 300, status: 300 },
  ];
  const touched = { components_affected: [{ name: 'a', _id: 'a' }] };
  const more = {
    incidents: [{ _id: 'i', name: 'Errors', datetime_open: '2026-11-20T10:00:00Z', messages, ...touched }],
    maintenance: {
      active: [{ _id: 'm', name: 'Upgrade', ...touched }],
      upcoming: [{ _id: 'n', name: 'Later', ...touched }],
    },
  };
  expect(read(page([component('a', 100)], more))).toMatchObject({
    status: 'UNDER_MAINTENANCE',
    observedAt: new Date('2026-11-20T11:59:00Z'),
    incidents: [{ key: 'i', status: 'monitoring', impact: '300' }],
    maintenances: [
      { key: 'm', isInProgress: true },
      { key: 'n', isInProgress: false },
    ],
  });
});

test('it is asked at its own address, and known by its result', () => {
  expect(isRecognised('STATUS_IO', page([]))).toBe(true);
  expect(isRecognised('STATUS_IO', { result: {} })).toBe(false);
  expect(read({ result: { status: 'fine' } })).toMatchObject({
    status: 'UNKNOWN',
    statusText: 'result.status: expected array, received string',
  });
});
