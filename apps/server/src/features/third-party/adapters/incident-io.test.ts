import { expect, test } from 'vitest';
import { isRecognised, readingOf, type Circumstances } from '../../../../test/provider-answers.js';

const PAGE = '01JABCDEFGHJKMNPQRSTVWXYZ0';
const read = (body: unknown, given?: Circumstances) => readingOf('INCIDENT_IO', [body], given);

test('the summary that resembles Statuspage’s has its own word for the worst, and null for what is empty', () => {
  const summary = {
    page: { id: PAGE, name: 'Acme', updated_at: '2026-11-20T11:00:00+00:00' },
    status: { indicator: 'none', description: '' },
    components: [
      { id: 'a', name: 'API', status: 'operational' },
      { id: 'b', name: 'Files', status: 'full_outage' },
    ],
    incidents: null,
    scheduled_maintenances: null,
  };
  expect(read(summary)).toMatchObject({ status: 'MAJOR_OUTAGE', statusText: 'Files: full_outage', incidents: [] });
  expect(isRecognised('INCIDENT_IO', summary)).toBe(true);
  expect(isRecognised('INCIDENT_IO', { ...summary, page: { id: 'kctbh9vrtdwd' } })).toBe(false);
  expect(read({ ...summary, components: [{ id: 'a', name: 'API', status: 'major_outage' }] }).status).toBe('UNKNOWN');
});

const widget = (more: object = {}) => ({
  page_title: 'Acme',
  page_url: 'https://status.example.com',
  ongoing_incidents: [],
  in_progress_maintenances: [],
  scheduled_maintenances: [],
  ...more,
});
const affected = (id: string, status: string) => ({ id, name: id, group_name: 'Regions', current_status: status });
const told = (id: string, components: unknown, more: object = {}) => ({
  id,
  url: 'https://status.example.com/x',
  name: id,
  status: 'investigating',
  affected_components: components,
  ...more,
});

test('the summary for widgets names what is affected only', () => {
  const baseUrl = 'https://status.example.com/api/v1/summary';
  const body = widget({
    ongoing_incidents: [told('slow', [affected('eu', 'degraded_performance')])],
    in_progress_maintenances: [
      told('upgrade', [affected('us', 'operational')], { started_at: '2026-11-20T10:00:00Z' }),
    ],
  });
  expect(read(body, { baseUrl })).toMatchObject({
    status: 'DEGRADED_PERFORMANCE',
    statusText: 'slow',
    incidents: [{ key: 'slow', covers: ['eu'] }],
    maintenances: [{ key: 'upgrade', isInProgress: true, covers: ['us'] }],
  });
  expect(read(body, { baseUrl, selector: { components: ['us'] } }).status).toBe('UNDER_MAINTENANCE');
  expect(read(body, { baseUrl, selector: { components: ['asia'] } }).status).toBe('OPERATIONAL');
  expect(read(widget(), { baseUrl }).status).toBe('OPERATIONAL');
  expect(read(widget({ ongoing_incidents: null }), { baseUrl }).status).toBe('OPERATIONAL');
  expect(isRecognised('INCIDENT_IO', body)).toBe(true);
});

test('a list that is missing, or a row that cannot be read, is not an empty list', () => {
  const baseUrl = 'https://status.example.com/api/v1/summary';
  expect(read(widget({ ongoing_incidents: undefined }), { baseUrl }).status).toBe('UNKNOWN');
  expect(read(widget({ ongoing_incidents: [{ id: 'x' }] }), { baseUrl })).toMatchObject({
    status: 'UNKNOWN',
    statusText: 'ongoing_incidents.0.name: expected string, received undefined',
  });
  const { current_status: _, ...older } = affected('eu', '');
  const byImpact = told('old', [older], { current_worst_impact: 'partial_outage' });
  expect(read(widget({ ongoing_incidents: [byImpact] }), { baseUrl }).status).toBe('PARTIAL_OUTAGE');
  const nameless = told('all', [], { current_worst_impact: 'full_outage' });
  expect(read(widget({ ongoing_incidents: [nameless] }), { baseUrl }).status).toBe('MAJOR_OUTAGE');
});

test('what its pages read lists components and those that are affected apart', () => {
  const baseUrl = 'https://status.example.com/proxy/status.example.com';
  const components = [
    { id: 'a', name: 'API' },
    { id: 'b', name: 'Web' },
    { id: 'c', name: 'Old' },
  ];
  const items = [
    { group: { name: 'Core', components: [{ component_id: 'a' }] } },
    { component: { component_id: 'c', hidden: true } },
  ];
  const structure = { items };
  const page = (affectedOnes: unknown, more: object = {}) => ({
    summary: { name: 'Acme', components, structure, affected_components: affectedOnes, ...more },
  });
  const body = page([{ component_id: 'a', status: 'partial_outage' }]);
  expect(read(body, { baseUrl }).components).toMatchObject([
    { key: 'a', group: 'Core', status: 'PARTIAL_OUTAGE' },
    { key: 'b', group: null, status: 'OPERATIONAL' },
  ]);
  const maintained = page(null, { in_progress_maintenances: [told('m', [{ component_id: 'b' }])] });
  expect(read(maintained, { baseUrl })).toMatchObject({ status: 'UNDER_MAINTENANCE' });
  expect(read(page(undefined), { baseUrl }).status).toBe('UNKNOWN');
  expect(read(page([{ component: 'a' }]), { baseUrl, selector: { components: ['b'] } })).toMatchObject({
    status: 'UNKNOWN',
    statusText: 'Web: its status cannot be read',
  });
  const elsewhere = page([{ component_id: 'new', status: 'full_outage' }]);
  expect(read(elsewhere, { baseUrl })).toMatchObject({ status: 'MAJOR_OUTAGE', statusText: 'new: full_outage' });
  expect(isRecognised('INCIDENT_IO', body)).toBe(true);
});
