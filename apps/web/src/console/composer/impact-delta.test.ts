import { expect, test } from 'vitest';
import { impactDelta, rebaseImpacts } from './impact-delta.ts';

test('a new incident states what is chosen', () => {
  expect(impactDelta({}, { api: 'MAJOR_OUTAGE' })).toEqual([{ componentId: 'api', status: 'MAJOR_OUTAGE' }]);
});

test('an update that keeps the impacts states none', () => {
  expect(impactDelta({ api: 'PARTIAL_OUTAGE', web: 'UNKNOWN' }, { web: 'UNKNOWN', api: 'PARTIAL_OUTAGE' })).toEqual([]);
});

test('an update states a worse one, a new one, and what is out of it', () => {
  const current = { api: 'DEGRADED_PERFORMANCE', web: 'PARTIAL_OUTAGE', cdn: 'UNKNOWN' } as const;
  const chosen = { api: 'MAJOR_OUTAGE', cdn: 'UNKNOWN', mail: 'DEGRADED_PERFORMANCE' } as const;
  expect(impactDelta(current, chosen)).toEqual([
    { componentId: 'api', status: 'MAJOR_OUTAGE' },
    { componentId: 'web', status: 'OPERATIONAL' },
    { componentId: 'mail', status: 'DEGRADED_PERFORMANCE' },
  ]);
});

test('a component that never was in it and is chosen as operational states nothing', () => {
  expect(impactDelta({}, { api: 'OPERATIONAL' })).toEqual([]);
});

test('over their change, what I touched stays mine and the rest is theirs', () => {
  const base = { api: 'DEGRADED_PERFORMANCE', web: 'PARTIAL_OUTAGE', cdn: 'UNKNOWN' } as const;
  const mine = { api: 'MAJOR_OUTAGE', cdn: 'UNKNOWN' } as const;
  const theirs = { api: 'PARTIAL_OUTAGE', web: 'MAJOR_OUTAGE', mail: 'UNKNOWN' } as const;
  expect(rebaseImpacts(base, mine, theirs)).toEqual({ api: 'MAJOR_OUTAGE', mail: 'UNKNOWN' });
});
