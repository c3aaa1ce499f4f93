import { describe, expect, it } from 'vitest';
import { clientAddress } from './address.js';
import { isOwnOrigin, publicOrigin } from './origin.js';

describe('isOwnOrigin', () => {
  it.each([
    ['a script', {}, true],
    ['our own page', { origin: 'https://status.example.com', host: 'status.example.com' }, true],
    [
      'our own page by its public address, behind a proxy',
      { origin: 'https://public.example.com', host: '10.0.0.1:4000' },
      true,
    ],
    ['another site', { origin: 'https://elsewhere.example', host: 'status.example.com' }, false],
    ['another port', { origin: 'http://status.example.com:8080', host: 'status.example.com' }, false],
    ['a sandboxed frame', { origin: 'null', host: 'status.example.com' }, false],
    ['nonsense', { origin: '::', host: 'status.example.com' }, false],
    ['a link on another site', { 'sec-fetch-site': 'cross-site', host: 'status.example.com' }, false],
    ['a sibling site', { 'sec-fetch-site': 'same-site', host: 'status.example.com' }, false],
    ['a typed address', { 'sec-fetch-site': 'none', host: 'status.example.com' }, true],
  ])('%s: %j is %s', (_who, headers, expected) => {
    expect(isOwnOrigin({ headers }, 'https://public.example.com')).toBe(expected);
  });
});

describe('publicOrigin', () => {
  it.each([
    ['status.example.com', 'http://status.example.com'],
    ['Status.Example.com:80', 'http://status.example.com'],
    ['localhost:4000', 'http://localhost:4000'],
    ['status_page:4000', 'http://status_page:4000'],
    ['[::1]:4000', 'http://[::1]:4000'],
  ])('asked as %s it is %s', (host, origin) => {
    expect(publicOrigin({ protocol: 'http', host }, undefined)).toBe(origin);
  });

  it.each([
    '',
    'a b',
    'user@status.example.com',
    'status.example.com/path',
    'status.example.com?x',
    'status.example.com:99999',
    'status.example.com:',
    '"><script>',
    'é.example',
    '-.example',
    'a'.repeat(256),
  ])('asked as %j it is none', (host) => {
    const refused = expect.objectContaining({ code: 'BAD_USER_INPUT' }) as Error;
    expect(() => publicOrigin({ protocol: 'https', host }, undefined)).toThrow(refused);
  });

  it('is what the operator says, whatever is asked', () => {
    const asked = { protocol: 'http' as const, host: '"><script>' };
    expect(publicOrigin(asked, 'https://status.example.com/')).toBe('https://status.example.com');
  });
});

describe('clientAddress', () => {
  const request = (forwarded: string | undefined) => ({
    headers: { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '10.0.0.9' },
  });

  it.each([
    [0, '1.1.1.1', '10.0.0.9'],
    [1, undefined, '10.0.0.9'],
    [1, '1.1.1.1', '1.1.1.1'],
    [1, '6.6.6.6, 1.1.1.1', '1.1.1.1'],
    [2, '6.6.6.6, 1.1.1.1, 10.0.0.2', '1.1.1.1'],
    [3, '1.1.1.1', '1.1.1.1'],
  ])('believes %i proxies: %j is %s', (trusted, forwarded, address) => {
    expect(clientAddress(request(forwarded), trusted)).toBe(address);
  });
});
