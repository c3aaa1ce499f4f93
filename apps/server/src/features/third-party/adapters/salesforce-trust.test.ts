import { expect, test } from 'vitest';
import { isRecognised, readingOf, type Circumstances } from '../../../../test/provider-answers.js';

const instance = (status: unknown, more: object = {}) => ({
  key: 'NA1',
  location: 'NA',
  environment: 'production',
  releaseVersion: "Winter '27",
  status,
  isActive: true,
  Products: [
    { key: 'Service_Cloud', isActive: true },
    { key: 'Sales_Cloud', isActive: false },
  ],
  Incidents: [],
  Maintenances: [],
  ...more,
});
const read = (bodies: unknown[], given: Circumstances = { selector: { regions: ['NA1'] } }) =>
  readingOf('SALESFORCE_TRUST', bodies, { baseUrl: 'https://api.example.com/v1', ...given });

test.each([
  ['OK', 'OPERATIONAL'],
  ['MINOR_INCIDENT_CORE', 'DEGRADED_PERFORMANCE'],
  ['MINOR_INCIDENT_NONCORE', 'DEGRADED_PERFORMANCE'],
  ['MAJOR_INCIDENT_NONCORE', 'PARTIAL_OUTAGE'],
  ['MAJOR_INCIDENT_CORE', 'MAJOR_OUTAGE'],
  ['MAINTENANCE_CORE', 'UNDER_MAINTENANCE'],
  ['MAINTENANCE_NONCORE', 'UNDER_MAINTENANCE'],
  ['INFORMATIONAL', 'UNKNOWN'],
  [null, 'UNKNOWN'],
])('%s is %s', (word, status) => {
  expect(read([instance(word)]).status).toBe(status);
});

test('one request is made for each instance, and one that fails says nothing of the others', () => {
  expect(read([], {})).toMatchObject({ status: 'UNKNOWN', statusText: 'no instance is chosen, such as NA137' });
  const reading = read([instance('OK'), undefined], { selector: { regions: ['NA1', 'EU 2'] } });
  expect(reading.components).toMatchObject([
    { key: 'NA1', status: 'OPERATIONAL', group: 'NA', description: "Winter '27" },
    { key: 'EU 2', status: 'UNKNOWN', statusText: 'api.example.com/v1/instances/EU%202/status gave no answer' },
  ]);
  expect(reading.status).toBe('UNKNOWN');
});

test('a product has to be on the instance, and the instance in use', () => {
  const withProduct = (key: string) => read([instance('OK')], { selector: { regions: ['NA1'], products: [key] } });
  expect(withProduct('service_cloud').status).toBe('OPERATIONAL');
  expect(withProduct('Sales_Cloud')).toMatchObject({
    status: 'UNKNOWN',
    statusText: 'NA1: the instance has no product Sales_Cloud',
  });
  expect(read([instance('OK', { isActive: false })]).statusText).toBe('NA1: the instance is not active');
});

test('incidents and maintenances are told; the status is the word’s', () => {
  const IncidentImpacts = [
    { startTime: '2026-11-20T10:00:00Z', endTime: null, type: 'degradation', severity: 'minor' },
  ];
  const Maintenances = [
    { id: 2, name: 'Release', plannedStartTime: '2026-11-20T11:00:00Z', plannedEndTime: '2026-11-20T13:00:00Z' },
  ];
  expect(read([instance('OK', { Incidents: [{ id: 1, IncidentImpacts }], Maintenances })])).toMatchObject({
    status: 'OPERATIONAL',
    incidents: [{ key: '1', title: 'NA1: degradation', startedAt: new Date('2026-11-20T10:00:00Z'), impact: 'minor' }],
    maintenances: [{ key: '2', title: 'NA1: Release', isInProgress: true }],
  });
});

test('a link may override all words that begin alike', () => {
  const mapping = { 'MINOR_INCIDENT_*': 'OPERATIONAL' } as const;
  expect(read([instance('MINOR_INCIDENT_CORE')], { selector: { regions: ['NA1'], mapping } }).status).toBe(
    'OPERATIONAL',
  );
  expect(isRecognised('SALESFORCE_TRUST', instance('OK'))).toBe(true);
  expect(isRecognised('SALESFORCE_TRUST', { key: 'x' })).toBe(false);
});
