import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMPONENT_STATUSES } from './component.js';
import type { DayRun } from './history-runs.js';
import { packHistory, unpackHistory } from './packed-history.js';

const anySpans = fc
  .subarray([...COMPONENT_STATUSES])
  .chain((statuses) =>
    fc.tuple(...statuses.map((status) => fc.integer({ min: 0, max: 90_000 }).map((seconds) => ({ status, seconds })))),
  );
const anyUptime = fc.option(
  fc.oneof(
    fc.constantFrom(0, 100),
    fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000),
  ),
);
const anyRun: fc.Arbitrary<DayRun> = fc.record({
  count: fc.integer({ min: 1, max: 365 }),
  worst: fc.constantFrom(...COMPONENT_STATUSES),
  uptime: anyUptime,
  spans: anySpans,
});
const anyRuns = fc.array(anyRun, { minLength: 1, maxLength: 30 });

/** Every day by itself, as neither the number of runs nor where they are cut matters. */
const days = (runs: readonly DayRun[]) => runs.flatMap(({ count, ...day }) => Array.from({ length: count }, () => day));

test('what was packed comes out as it went in', () => {
  fc.assert(
    fc.property(anyRuns, (runs) => {
      const { first, runs: unpacked } = unpackHistory(packHistory({ first: '2026-08-25', runs }));
      expect(first).toBe('2026-08-25');
      expect(days(unpacked)).toEqual(days(runs));
    }),
  );
});

test('one history has one text, however its runs are cut', () => {
  fc.assert(
    fc.property(anyRuns, (runs) => {
      const cut = runs.flatMap((run) =>
        run.count > 1
          ? [
              { ...run, count: 1 },
              { ...run, count: run.count - 1 },
            ]
          : run,
      );
      expect(packHistory({ first: '2026-08-25', runs: cut })).toBe(packHistory({ first: '2026-08-25', runs }));
    }),
  );
});

test('an uptime keeps three decimals', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (uptime) => {
      const run: DayRun = { count: 1, worst: 'OPERATIONAL', uptime, spans: [{ status: 'OPERATIONAL', seconds: 1 }] };
      const { runs } = unpackHistory(packHistory({ first: '2026-08-25', runs: [run] }));
      expect(runs[0]?.uptime).toBeCloseTo(uptime, 3);
    }),
  );
});
