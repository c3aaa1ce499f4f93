import { expect, it } from 'vitest';
import { sampleReport } from '../testing/sample-component.ts';
import { sumsOf } from './sums-of.ts';

it('leaves out of both sums what has no weight', () => {
  expect(sumsOf(sampleReport())).toEqual({ counted: 7_778_500, lost: 1_250 });
});

it('counts nothing where nothing is known', () => {
  expect(sumsOf({ sums: [{ status: 'UNKNOWN', seconds: 86_400, weight: null, lostSeconds: 0 }] })).toEqual({
    counted: 0,
    lost: 0,
  });
});
