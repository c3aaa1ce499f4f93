import { expect, test } from 'vitest';
import { isRecognised, readingOf, type Circumstances } from '../../../../test/provider-answers.js';

const event = (region: string, more: object = {}) => ({
  date: '1795168800',
  arn: `arn:aws:health:${region}::event/EC2/X/${region}`,
  region_name: region === 'us-west-2' ? 'Oregon' : 'Ireland',
  status: '3',
  service: `multipleservices-${region}`,
  service_name: 'Multiple services',
  summary: 'Increased Error Rates',
  impacted_services: {
    [`ec2-${region}`]: { service_name: 'Amazon EC2', current: '3', max: '3' },
    [`sts-${region}`]: { service_name: 'AWS STS', current: '0', max: '1' },
  },
  ...more,
});
const utf16be = (value: unknown) => Buffer.from(`\uFEFF${JSON.stringify(value)}`, 'utf16le').swap16();
const read = (events: unknown, given?: Circumstances) => readingOf('AWS_CURRENT_EVENTS', [utf16be(events)], given);

test.each([
  ['0', 'OPERATIONAL'],
  ['1', 'DEGRADED_PERFORMANCE'],
  ['2', 'DEGRADED_PERFORMANCE'],
  ['3', 'MAJOR_OUTAGE'],
  ['4', 'UNKNOWN'],
  [3, 'MAJOR_OUTAGE'],
  [null, 'UNKNOWN'],
])('a service at %j is %s', (current, status) => {
  const impacted = { 'ec2-eu-west-1': { service_name: 'Amazon EC2', current } };
  expect(read([event('eu-west-1', { impacted_services: impacted })]).status).toBe(status);
});

test('it comes in UTF-16, big-endian; in UTF-8 it is read, too', () => {
  expect(read([])).toMatchObject({ status: 'OPERATIONAL', statusText: null });
  expect(readingOf('AWS_CURRENT_EVENTS', ['[]']).status).toBe('OPERATIONAL');
  const unmarked = utf16be([event('eu-west-1')]).subarray(2);
  const headers = { 'content-type': 'application/json;charset=utf-16' };
  expect(readingOf('AWS_CURRENT_EVENTS', [unmarked], { headers }).status).toBe('MAJOR_OUTAGE');
  expect(readingOf('AWS_CURRENT_EVENTS', [unmarked]).status).toBe('UNKNOWN');
});

test.each([
  [[], [], 'MAJOR_OUTAGE'],
  [['ec2'], [], 'MAJOR_OUTAGE'],
  [['Amazon EC2'], ['us-west-2'], 'MAJOR_OUTAGE'],
  [['ec2-us-west-2'], [], 'MAJOR_OUTAGE'],
  [['ec2'], ['Oregon'], 'MAJOR_OUTAGE'],
  [['ec2'], ['eu-west-1'], 'OPERATIONAL'],
  [['sts'], ['us-west-2'], 'OPERATIONAL'],
  [['lambda'], ['us-west-2'], 'OPERATIONAL'],
])('products %j in regions %j: %s', (products, regions, status) => {
  expect(read([event('us-west-2')], { selector: { products, regions } }).status).toBe(status);
});

test('an event of several services that lists none is of all in its region', () => {
  const events = [event('us-west-2', { impacted_services: {} })];
  expect(read(events, { selector: { products: ['lambda'], regions: ['us-west-2'] } }).status).toBe('MAJOR_OUTAGE');
  expect(read(events, { selector: { products: ['lambda'], regions: ['eu-west-1'] } }).status).toBe('OPERATIONAL');
  const own = event('us-west-2', { service: 'lambda-us-west-2', service_name: 'AWS Lambda', impacted_services: null });
  expect(read([own], { selector: { products: ['lambda'] } }).status).toBe('MAJOR_OUTAGE');
});

test('what has ended is over, and times are seconds', () => {
  expect(read([event('us-west-2', { end_time: '1795168900' })])).toMatchObject({
    status: 'OPERATIONAL',
    incidents: [],
  });
  expect(read([event('us-west-2', { end_time: 'soon' })]).status).toBe('MAJOR_OUTAGE');
  expect(read([event('us-west-2')]).incidents).toMatchObject([
    {
      title: 'Increased Error Rates',
      startedAt: new Date('2026-11-20T10:00:00Z'),
      covers: ['ec2-us-west-2', 'sts-us-west-2'],
    },
  ]);
});

test('an event that cannot be read is unknown', () => {
  expect(read([event('us-west-2', { status: '0', impacted_services: {} }), {}])).toMatchObject({
    status: 'UNKNOWN',
    statusText: 'events.1.arn: Invalid input',
  });
  expect(isRecognised('AWS_CURRENT_EVENTS', utf16be([event('us-west-2')]))).toBe(true);
  expect(isRecognised('AWS_CURRENT_EVENTS', utf16be([]))).toBe(true);
  expect(isRecognised('AWS_CURRENT_EVENTS', [{ arn: 'x' }])).toBe(false);
});
