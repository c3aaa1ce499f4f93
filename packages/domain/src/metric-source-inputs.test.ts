import { expect, it } from 'vitest';
import { metricSourceInput } from './metric-source-inputs.js';

const JSON_SOURCE = { kind: 'JSON', url: 'https://api.example.com/stats?window=1m', path: '/data/0/latency' };

it.each([
  JSON_SOURCE,
  { ...JSON_SOURCE, path: null },
  { ...JSON_SOURCE, url: 'http://[fd00::1]:9090/@me?to=a@b', authorization: 'Bearer abc' },
  { kind: 'PROMETHEUS', url: 'http://prometheus:9090/api/v1/query?query=up', authorization: null },
])('takes %j', (input) => expect(metricSourceInput.parse(input)).toEqual(input));

it.each([
  [{ url: 'prometheus:9090' }, 'url'],
  [{ url: 'file:///etc/passwd' }, 'url'],
  [{ url: 'http://me:secret@example.com' }, 'url'],
  [{ url: 'http://me@example.com' }, 'url'],
  [{ url: 'http:me@example.com' }, 'url'],
  [{ url: 'http:\\\\me@example.com' }, 'url'],
  [{ path: '' }, 'path'],
  [{ path: 'data.latency' }, 'path'],
  [{ path: '/a~' }, 'path'],
  [{ path: '/a\nb' }, 'path'],
  [{ path: `/${'x'.repeat(500)}` }, 'path'],
  [{ kind: 'PROMETHEUS' }, 'path'],
  [{ authorization: '' }, 'authorization'],
  [{ authorization: 'Bearer a\r\nHost: b' }, 'authorization'],
  [{ authorization: 'Bearer ☃' }, 'authorization'],
  [{ authorization: 'x'.repeat(4_001) }, 'authorization'],
])('refuses %j because of its %s', (wrong, field) => {
  const issues = metricSourceInput.safeParse({ ...JSON_SOURCE, ...wrong }).error?.issues;
  expect(issues?.map(({ path }) => path)).toContainEqual([field]);
});
