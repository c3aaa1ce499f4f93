import { expect, test } from 'vitest';
import { isRecognised, readingOf } from '../../../../test/provider-answers.js';

const page = (more: object = {}) => ({
  config: { slug: 'main' },
  incident: null,
  publicGroupList: [{ id: 1, name: 'Core', monitorList: [{ id: 4, name: 'API' }] }],
  maintenanceList: [],
  ...more,
});
const beats = (...list: unknown[]) => ({ heartbeatList: { '4': list } });
const beat = (status: unknown, time = '2026-11-20 11:59:30.000') => ({ status, time, msg: '', ping: 12 });
const read = (...bodies: unknown[]) =>
  readingOf('UPTIME_KUMA', bodies, { baseUrl: 'https://kuma.example.com/status/main' });

test.each([
  [1, 'OPERATIONAL'],
  [0, 'MAJOR_OUTAGE'],
  [3, 'UNDER_MAINTENANCE'],
  [2, 'UNKNOWN'],
  ['1', 'UNKNOWN'],
])('%j is %s', (code, status) => {
  expect(read(page(), beats(beat(0, '2026-11-20 11:58:30.000'), beat(code))).status).toBe(status);
});

test('a monitor that no longer beats is unknown', () => {
  expect(read(page(), beats(beat(1, '2026-11-20 11:40:00.000')))).toMatchObject({
    status: 'UNKNOWN',
    statusText: 'API: its last heartbeat is of 2026-11-20T11:40:00.000Z',
  });
  const hourly = beats(beat(1, '2026-11-20 09:40:00.000'), beat(1, '2026-11-20 10:40:00.000'));
  expect(read(page(), hourly).status).toBe('OPERATIONAL');
  expect(read(page(), { heartbeatList: {} })).toMatchObject({ statusText: 'API: it has no heartbeat' });
  expect(read(page(), beats({ status: 1 })).status).toBe('UNKNOWN');
});

test('a row that does not fit is named', () => {
  const body = page({ publicGroupList: [{ name: 'Core', monitorList: [{ id: 4 }] }, { name: 7 }] });
  expect(read(body, beats(beat(1))).statusText).toBe('publicGroupList.1.name: expected string, received number');
  expect(read(page({ publicGroupList: [{ name: 'Core', monitorList: [{ id: 4 }] }] }), beats(beat(1)))).toMatchObject({
    status: 'UNKNOWN',
    statusText: '4: publicGroupList.0.monitorList.0.name: expected string, received undefined',
  });
});

test('the page alone is not enough', () => {
  expect(read(page())).toMatchObject({
    status: 'UNKNOWN',
    statusText: 'kuma.example.com/api/status-page/heartbeat/main gave no answer',
  });
  expect(isRecognised('UPTIME_KUMA', page())).toBe(true);
});

test('what is pinned is an incident', () => {
  const incident = {
    id: 3,
    style: 'warning',
    title: 'We look into it',
    content: '',
    createdDate: '2026-11-20 10:00:00',
  };
  expect(read(page({ incident }), beats(beat(1)))).toMatchObject({
    status: 'OPERATIONAL',
    incidents: [{ key: '3', title: 'We look into it', impact: 'warning', startedAt: new Date('2026-11-20T10:00:00Z') }],
  });
});
