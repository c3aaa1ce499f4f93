import { expect, it } from 'vitest';
import { isAllowed, parseAllowList } from './allow-list.js';
import { networkAddress } from './network-address.js';

function allows(list: string, url: string, address: string): boolean {
  const parsed = networkAddress(address);
  if (!parsed) throw new Error('no address');
  return isAllowed(parseAllowList(list), new URL(url), parsed);
}

it.each([
  ['', 'http://a/', '10.0.0.1', false],
  ['10.0.0.0/8', 'http://a:9090/', '10.0.0.1', true],
  ['10.0.0.0/8', 'http://a:9090/', '192.168.0.1', false],
  ['192.168.0.1, 10.0.0.0/8', 'http://a/', '10.0.0.1', true],
  ['10.0.0.0/8:9090', 'http://a:9090/', '10.0.0.1', true],
  ['10.0.0.0/8:9090', 'http://a:22/', '10.0.0.1', false],
  ['127.0.0.1:80', 'http://localhost/', '127.0.0.1', true],
  ['127.0.0.1:80', 'https://localhost/', '127.0.0.1', false],
  ['127.0.0.1:443', 'https://localhost/', '127.0.0.1', true],
  ['fd00::/8', 'http://a/', 'fd00::1', true],
  ['fd00::1', 'http://a/', 'fd00::1', true],
  ['[fd00::1]:9090', 'http://a:9090/', 'fd00::1', true],
  ['[fd00::1]:9090', 'http://a/', 'fd00::1', false],
  ['prometheus', 'http://prometheus:1234/', '10.0.0.1', true],
  ['prometheus:9090', 'http://prometheus:9090/', '10.0.0.1', true],
  ['Prometheus:9090', 'http://PROMETHEUS:9090/', '10.0.0.1', true],
  ['prometheus:9090', 'http://prometheus:22/', '10.0.0.1', false],
  ['prometheus:9090', 'http://not-prometheus:9090/', '10.0.0.1', false],
  ['prometheus:9090', 'http://prometheus.evil.example:9090/', '10.0.0.1', false],
])('%j lets %s at %s through: %s', (list, url, address, does) => expect(allows(list, url, address)).toBe(does));

it.each([
  'http://prometheus',
  'prometheus:0',
  'prometheus:65536',
  'prometheus:http',
  'prometheus/8',
  '*.internal',
  '10.0.0.0/33',
  '10.0.0',
  '[fd00::1',
  '[prometheus]:9090',
  'two words',
  'me@prometheus',
])('%j is refused by its name', (part) =>
  expect(() => parseAllowList(`10.0.0.0/8,${part}`)).toThrow(`${JSON.stringify(part)} is neither`),
);
