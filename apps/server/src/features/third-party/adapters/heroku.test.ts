import { expect, test } from 'vitest';
import { isRecognised, readingOf, type Circumstances } from '../../../../test/provider-answers.js';

const page = (systems: Record<string, unknown>, more: object = {}) => ({
  status: Object.entries(systems).map(([system, status]) => ({ system, status })),
  incidents: [],
  scheduled: [],
  ...more,
});
const read = (body: unknown, given?: Circumstances) => readingOf('HEROKU', [body], given);

test.each([
  ['green', 'OPERATIONAL'],
  ['yellow', 'DEGRADED_PERFORMANCE'],
  ['red', 'MAJOR_OUTAGE'],
  ['blue', 'UNDER_MAINTENANCE'],
  ['orange', 'UNKNOWN'],
])('%s is %s', (colour, status) => {
  expect(read(page({ Apps: colour, Data: 'green' })).status).toBe(status);
});

test('a link may take yellow for more, and follow one system', () => {
  const body = page({ Apps: 'yellow', Data: 'green' });
  expect(read(body, { selector: { mapping: { yellow: 'PARTIAL_OUTAGE' } } }).status).toBe('PARTIAL_OUTAGE');
  expect(read(body, { selector: { components: ['Data'] } }).status).toBe('OPERATIONAL');
});

test('incidents that are not resolved are told', () => {
  const incident = {
    id: 7,
    title: 'Errors',
    state: 'open',
    full_url: 'https://x.example/7',
    created_at: '2026-11-20T10:00:00Z',
  };
  const incidents = [
    { ...incident, updates: [{ status_prod: 'red' }, { status_prod: 'yellow' }] },
    { ...incident, id: 8, resolved: true },
  ];
  expect(read(page({ Apps: 'red' }, { incidents })).incidents).toMatchObject([{ key: '7', impact: 'red' }]);
  expect(isRecognised('HEROKU', page({ Apps: 'red' }))).toBe(true);
  expect(isRecognised('HEROKU', { status: 'ok', incidents: [] })).toBe(false);
});
