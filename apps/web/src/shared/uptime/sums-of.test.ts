import { expect, it } from 'vitest';
import { sumsOf } from './sums-of.ts';

it('leaves out of both sums what has no weight', () => {
  const sums = [
    { status: 'OPERATIONAL', seconds: 7_776_000, weight: 0, lostSeconds: 0 },
    { status: 'UNDER_MAINTENANCE', seconds: 3_600, weight: null, lostSeconds: 0 },
    { status: 'PARTIAL_OUTAGE', seconds: 2_500, weight: 0.5, lostSeconds: 1_250 },
  ] as const;
  expect(sumsOf({ sums })).toEqual({ counted: 7_778_500, lost: 1_250 });
});

it('counts nothing where nothing is known', () => {
  expect(sumsOf({ sums: [{ status: 'UNKNOWN', seconds: 86_400, weight: null, lostSeconds: 0 }] })).toEqual({
    counted: 0,
    lost: 0,
  });
});
