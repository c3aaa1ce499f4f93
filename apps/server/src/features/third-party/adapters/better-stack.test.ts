import { expect, test } from 'vitest';
import { isRecognised, readingOf } from '../../../../test/provider-answers.js';

const resource = (id: string, status: unknown, more: object = {}) => ({
  id,
  type: 'status_page_resource',
  attributes: { public_name: id, status, explanation: '', status_page_section_id: 7, ...more },
});
const section = { id: '7', type: 'status_page_section', attributes: { name: 'Core' } };
const report = (id: string, attributes: object, touched: string[] = []) => ({
  id,
  type: 'status_report',
  attributes: {
    title: id,
    report_type: 'manual',
    starts_at: '2026-11-20T11:00:00Z',
    ends_at: null,
    affected_resources: touched.map((key) => ({ status_page_resource_id: key, status: 'degraded' })),
    ...attributes,
  },
});
const page = (...included: unknown[]) => ({
  data: { type: 'status_page', attributes: { aggregate_state: 'downtime', updated_at: '2026-11-20T11:59:00Z' } },
  included,
});
const read = (body: unknown) => readingOf('BETTER_STACK', [body]);

test.each([
  ['operational', 'OPERATIONAL'],
  ['degraded', 'DEGRADED_PERFORMANCE'],
  ['downtime', 'MAJOR_OUTAGE'],
  ['maintenance', 'UNDER_MAINTENANCE'],
  ['not_monitored', 'UNKNOWN'],
  [undefined, 'UNKNOWN'],
])('%s is %s, whatever the aggregate says', (word, status) => {
  const reading = read(page(section, resource('1', word)));
  expect(reading.status).toBe(status);
  if (word) expect(reading.components).toMatchObject([{ key: '1', group: 'Core', description: null }]);
});

test('reports are incidents and maintenances while they last', () => {
  const reading = read(
    page(
      resource('1', 'operational'),
      report('open', { aggregate_state: 'degraded' }, ['1']),
      report('over', { ends_at: '2026-11-20T11:30:00Z' }),
      report('done', { aggregate_state: 'resolved' }),
      report('upgrade', { report_type: 'maintenance', ends_at: '2026-11-20T13:00:00Z' }, ['1']),
      report('later', { report_type: 'maintenance', starts_at: '2026-11-21T11:00:00Z' }, ['1']),
    ),
  );
  expect(reading).toMatchObject({
    status: 'UNDER_MAINTENANCE',
    incidents: [{ key: 'open', impact: 'degraded', covers: ['1'] }],
    maintenances: [
      { key: 'upgrade', isInProgress: true },
      { key: 'later', isInProgress: false },
    ],
  });
});

test('without what is included nothing is known', () => {
  expect(read({ ...page(), included: null }).status).toBe('UNKNOWN');
  expect(isRecognised('BETTER_STACK', page())).toBe(true);
  expect(isRecognised('BETTER_STACK', { data: [] })).toBe(false);
});
