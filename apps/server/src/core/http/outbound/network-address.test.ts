import { describe, expect, it } from 'vitest';
import { isGlobal, isWithin, network, networkAddress } from './network-address.js';

describe('isGlobal', () => {
  it.each([
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'this network'],
    ['10.0.0.1', 'private'],
    ['100.64.0.1', 'of a carrier'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['169.254.169.254', 'the metadata of a cloud'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.0.0.1', 'of protocols'],
    ['192.0.2.1', 'documentation'],
    ['192.88.99.1', 'a relay of 6to4'],
    ['192.168.0.1', 'private'],
    ['198.18.0.1', 'benchmarks'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::127.0.0.1', 'compatible'],
    ['::808:808', 'compatible'],
    ['::ffff:127.0.0.1', 'mapped loopback'],
    ['::ffff:a9fe:a9fe', 'mapped metadata'],
    ['::ffff:0:127.0.0.1', 'translated'],
    ['64:ff9b::127.0.0.1', 'NAT64 to loopback'],
    ['64:ff9b::a00:1', 'NAT64 to a private network'],
    ['64:ff9b:1::8.8.8.8', 'a local NAT64'],
    ['100::1', 'discarded'],
    ['2001::1', 'Teredo'],
    ['2001:2::1', 'benchmarks'],
    ['2001:10::1', 'ORCHID'],
    ['2001:db8::1', 'documentation'],
    ['2002:7f00:1::', '6to4 of loopback'],
    ['2002:808:808::', '6to4'],
    ['3fff::1', 'documentation'],
    ['4000::1', 'given to nobody'],
    ['5f00::1', 'segment routing'],
    ['fc00::1', 'unique local'],
    ['fd12:3456::1', 'unique local'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with a zone'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
  ])('is false for %s: %s', (text) => {
    const address = networkAddress(text);
    expect(address && isGlobal(address)).toBe(false);
  });

  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '172.32.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ])('is true for %s', (text) => {
    const address = networkAddress(text);
    expect(address && isGlobal(address)).toBe(true);
  });
});

it.each(['', 'localhost', '127.1', '0x7f.0.0.1', '2130706433', '1.2.3', '[::1]', '1.2.3.4.5', '::1::'])(
  '%j is no address as it stands',
  (text) => expect(networkAddress(text)).toBeNull(),
);

it.each([
  '10.0.0.0/33',
  'fd00::/129',
  '10/8',
  '10.0.0.0/',
  '/8',
  '10.0.0.0/8/8',
  'prometheus/8',
  '::ffff:10.0.0.0/104',
])('%j is no network', (text) => expect(network(text)).toBeNull());

it.each([
  ['10.0.0.0/8', '10.255.0.1', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['10.0.0.0/8', '::ffff:10.0.0.1', true],
  ['10.1.2.3', '10.1.2.3', true],
  ['10.1.2.3', '10.1.2.4', false],
  ['0.0.0.0/0', '::1', false],
  ['::/0', '127.0.0.1', false],
  ['fd00::/8', 'fdff::1', true],
  ['fd00::/8', 'fc00::1', false],
])('within %s: %s %s', (net, text, is) => {
  const [whole, address] = [network(net), networkAddress(text)];
  expect(whole && address && isWithin(address, whole)).toBe(is);
});
