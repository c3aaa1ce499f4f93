import { expect, test } from 'vitest';
import { networkOf } from './network-of.js';

test.each([
  ['192.0.2.7', '192.0.2.255', true],
  ['192.0.2.7', '192.0.3.7', false],
  ['192.0.2.7', '::ffff:192.0.2.8', true],
  ['2001:db8:1:1::1', '2001:db8:1:ff:ffff::2', true],
  ['2001:db8:1:1::1', '2001:db8:1:100::1', false],
  ['fe80::1%eth0', 'fe80::2%eth0', true],
  ['unknown', 'unknown', true],
])('%s and %s are of one network: %s', (one, other, same) => {
  expect(networkOf(one) === networkOf(other)).toBe(same);
});
