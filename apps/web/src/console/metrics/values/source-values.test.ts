import { expect, test } from 'vitest';
import type { MetricSourceFactsFragment } from '../../gql/graphql.ts';
import { sourceErrors, sourceInput, sourceValues, type SourceValues } from './source-values.ts';

const EMPTY = sourceValues(null);
const GOOD: SourceValues = { ...EMPTY, url: 'https://example.com/health', path: '/data/0/latency' };

test('a stored source goes into its form and comes out without touching its header', () => {
  const source = { kind: 'PROMETHEUS', url: 'http://prometheus:9090/api/v1/query?query=up', path: null };
  const values = sourceValues({ ...source, hasAuthorization: true } as unknown as MetricSourceFactsFragment);
  expect(sourceInput(values)).toEqual(source);
});

test.each<[Partial<SourceValues>, string | null | undefined]>([
  [{}, undefined],
  [{ authorization: ' Bearer x ' }, 'Bearer x'],
  [{ forget: true }, null],
  [{ authorization: 'Bearer x', forget: true }, 'Bearer x'],
])('%j sends the authorization %j', (changes, authorization) => {
  expect(sourceInput({ ...GOOD, ...changes }).authorization).toBe(authorization);
});

test('a path is for JSON only, and nothing is sent for an empty one', () => {
  expect(sourceInput({ ...GOOD, path: ' ' }).path).toBeNull();
  expect(sourceInput({ ...GOOD, kind: 'PROMETHEUS' }).path).toBeNull();
});

test.each<[Partial<SourceValues>, string[]]>([
  [{}, []],
  [{ url: '' }, ['url']],
  [{ url: 'ftp://example.com' }, ['url']],
  [{ path: 'data' }, ['path']],
])('of %j these fields are marked: %j', (changes, fields) => {
  expect(Object.keys(sourceErrors({ ...GOOD, ...changes }))).toEqual(fields);
});
