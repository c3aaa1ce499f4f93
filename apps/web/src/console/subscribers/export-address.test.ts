import { expect, test } from 'vitest';
import { exportAddress } from './export-address.ts';

test.each([
  [{}, '/subscribers.csv'],
  [{ search: null, state: null }, '/subscribers.csv'],
  [{ search: 'a&b@x' }, '/subscribers.csv?search=a%26b%40x'],
  [
    { search: 'x', channel: 'EMAIL', state: 'UNCONFIRMED' },
    '/subscribers.csv?search=x&channel=EMAIL&state=UNCONFIRMED',
  ],
] as const)('those of %j are at %s', (filter, address) => {
  expect(exportAddress(filter)).toBe(address);
});
