import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMPONENT_STATUSES } from './component.js';
import { decodeRuns, encodeRuns } from './encoded-runs.js';
import type { TimedRun } from './history-runs.js';

test('a run is its count, its colour by severity and its times in milliseconds', () => {
  const runs: TimedRun[] = [
    { count: 27, worst: 'OPERATIONAL', times: [86_400_000, 0, 0, 0, 0, 0] },
    { count: 1, worst: 'MAJOR_OUTAGE', times: [86_396_400, 0, 0, 0, 0, 3_600] },
  ];
  expect(encodeRuns(runs)).toBe('[[27,0,86400000,0,0,0,0,0],[1,5,86396400,0,0,0,0,3600]]');
});

test('what was encoded is read as it was, to the millisecond', () => {
  const anyTime = fc.integer({ min: 0, max: 25 * 3_600_000 });
  const anyRun: fc.Arbitrary<TimedRun> = fc.record({
    count: fc.integer({ min: 1, max: 31 }),
    worst: fc.constantFrom(...COMPONENT_STATUSES),
    times: fc.array(anyTime, { minLength: 6, maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.array(anyRun), (runs) => {
      expect(decodeRuns(encodeRuns(runs))).toEqual(runs);
    }),
  );
});
