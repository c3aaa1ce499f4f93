import { expect, test } from 'vitest';
import { findServices } from './find-services.js';

const found = (search: string) => findServices(search).map(({ id }) => id);

test.each([
  ['github', 'github'],
  ['GitHub', 'github'],
  [' GÍTHUB ', 'github'],
  ['www.githubstatus.com', 'github'],
  ['https://www.githubstatus.com/incidents/x', 'github'],
  ['status.stripe.com', 'stripe'],
  ['stripe.com', 'stripe'],
  ['anthropic', 'claude'],
  ['gcp', 'google-cloud'],
  ['aws', 'aws'],
  ['desk', 'desk-com'],
  ['service cloud', 'desk-com'],
  ['workspace google', 'google-workspace'],
  ['intercomstatus', 'intercom'],
])('%s finds %s first', (search, id) => {
  expect(found(search)[0]).toBe(id);
});

test('what begins so comes before what only holds it', () => {
  const ids = found('data');
  expect(ids.indexOf('datadog')).toBeGreaterThanOrEqual(0);
  const names = findServices('data').map(({ name }) => name.toLowerCase().startsWith('data'));
  expect(names.lastIndexOf(true)).toBeLessThan(names.indexOf(false) === -1 ? Infinity : names.indexOf(false));
});

test('nothing finds nothing, and many are cut', () => {
  expect(found('')).toEqual([]);
  expect(found('   ')).toEqual([]);
  expect(found('no such service anywhere')).toEqual([]);
  expect(findServices('s', 5)).toHaveLength(5);
});
