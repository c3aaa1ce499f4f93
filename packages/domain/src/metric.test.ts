import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from './limits.js';
import {
  bucketsOf,
  isSilent,
  LARGEST_POINT_VALUE,
  METRIC_CALCULATIONS,
  METRIC_RANGES,
  newestPoint,
  refusedPoints,
  seriesOf,
  seriesPlan,
  type Bucket,
  type MetricCalculation,
  type MetricPoint,
  type MetricRange,
} from './metric.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = new Date('2026-11-22T18:31:07.123Z');
const before = (ms: number) => new Date(NOW.getTime() - ms);

/** Whole numbers, so that the order of adding cannot show. */
const value = fc.integer({ min: -1_000_000, max: 1_000_000 });
const pointWithin = (ms: number): fc.Arbitrary<MetricPoint> =>
  fc.record({ value, at: fc.integer({ min: -5 * MINUTE, max: ms }).map(before) });

/** Adds up what several calls stored. */
function merge(calls: Bucket[][]): Bucket[] {
  const stored = new Map<string, Bucket>();
  for (const bucket of calls.flat()) {
    const key = `${bucket.width} ${bucket.slot}`;
    const known = stored.get(key);
    stored.set(
      key,
      known
        ? {
            ...known,
            sum: known.sum + bucket.sum,
            count: known.count + bucket.count,
            min: Math.min(known.min, bucket.min),
            max: Math.max(known.max, bucket.max),
          }
        : bucket,
    );
  }
  return [...stored.values()];
}

const inOrder = (buckets: Bucket[]) => buckets.toSorted((a, b) => a.width.localeCompare(b.width) || a.slot - b.slot);

function naive(points: MetricPoint[], calculation: MetricCalculation, from: number, to: number): number | null {
  const values = points.filter(({ at }) => at.getTime() >= from && at.getTime() < to).map((point) => point.value);
  if (values.length === 0) return null;
  const sum = values.reduce((a, b) => a + b, 0);
  return { SUM: sum, AVERAGE: sum / values.length, MIN: Math.min(...values), MAX: Math.max(...values) }[calculation];
}

const LENGTHS: [MetricRange, number, number][] = [
  ['HOUR', HOUR, MINUTE],
  ['DAY', DAY, 5 * MINUTE],
  ['WEEK', 7 * DAY, HOUR],
  ['MONTH', 30 * DAY, 6 * HOUR],
  ['QUARTER', 90 * DAY, DAY],
  ['YEAR', 365 * DAY, DAY],
];

describe('seriesPlan', () => {
  test.each(LENGTHS)('%s covers its length evenly, up to the slot of now', (range, length, width) => {
    const series = seriesOf(seriesPlan(range, NOW), [], 'SUM');
    const starts = series.map((bucket) => bucket.at.getTime());
    expect(series).toHaveLength(length / width);
    expect(series.every((bucket) => bucket.value === null)).toBe(true);
    for (const [n, start] of starts.entries()) expect(start).toBe((starts[0] ?? 0) + n * width);
    const last = starts.at(-1) ?? 0;
    expect(last).toBeLessThanOrEqual(NOW.getTime());
    expect(last + width).toBeGreaterThan(NOW.getTime());
  });
});

describe('buckets', () => {
  test('any order and any batching of the same points gives the same buckets', () => {
    fc.assert(
      fc.property(
        fc
          .array(pointWithin(28 * DAY), { maxLength: 60 })
          .chain((points) =>
            fc.tuple(
              fc.constant(points),
              fc.shuffledSubarray(points, { minLength: points.length }),
              fc.array(fc.nat(points.length), { maxLength: 5 }),
            ),
          ),
        ([points, shuffled, cuts]) => {
          const edges = [0, ...cuts.toSorted((a, b) => a - b), points.length];
          const batches = edges.slice(1).map((edge, n) => bucketsOf(shuffled.slice(edges[n], edge)));
          expect(inOrder(merge(batches))).toEqual(inOrder(bucketsOf(points)));
        },
      ),
    );
  });

  test('a series agrees with the points themselves', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LENGTHS),
        fc.constantFrom(...METRIC_CALCULATIONS),
        fc.integer({ min: 0, max: 400 * DAY }).map((ms) => new Date(NOW.getTime() + ms)),
        fc.array(fc.record({ value, share: fc.double({ min: -0.1, max: 1.1, noNaN: true }) }), { maxLength: 40 }),
        ([range, length, width], calculation, now, drawn) => {
          const points = drawn.map((it) => ({
            value: it.value,
            at: new Date(Math.round(now.getTime() - it.share * length)),
          }));
          const plan = seriesPlan(range, now);
          const series = seriesOf(
            plan,
            bucketsOf(points).filter((bucket) => bucket.width === plan.width),
            calculation,
          );
          for (const bucket of series) {
            const start = bucket.at.getTime();
            expect(bucket.value).toBe(naive(points, calculation, start, start + width));
          }
        },
      ),
    );
  });

  test('an average is that of the points, never of averages', () => {
    const points = [1, 1, 1, 5].map((it, n) => ({ value: it, at: before(n < 3 ? 0 : 2 * MINUTE) }));
    const plan = seriesPlan('DAY', NOW);
    const series = seriesOf(
      plan,
      merge(points.map((point) => bucketsOf([point]))).filter((it) => it.width === plan.width),
      'AVERAGE',
    );
    expect(series.filter((bucket) => bucket.value !== null).map((bucket) => bucket.value)).toEqual([5, 1]);
    const hours = seriesPlan('WEEK', NOW);
    expect(
      seriesOf(
        hours,
        bucketsOf(points).filter((it) => it.width === 'HOUR'),
        'AVERAGE',
      ).at(-1)?.value,
    ).toBe(2);
  });
});

describe('newestPoint', () => {
  test('is the newest by its time; of several, the last one given', () => {
    const at = before(MINUTE);
    expect(newestPoint([])).toBeNull();
    expect(
      newestPoint([
        { value: 1, at },
        { value: 2, at: before(0) },
        { value: 3, at },
      ])?.value,
    ).toBe(2);
    expect(
      newestPoint([
        { value: 1, at },
        { value: 2, at },
        { value: 3, at: before(HOUR) },
      ])?.value,
    ).toBe(2);
  });
});

describe('refusedPoints', () => {
  const [oldest, newest] = [before(28 * DAY), before(-5 * MINUTE)];
  const good = { value: 1, at: NOW };

  test.each<[string, MetricPoint[], string[]]>([
    ['nothing', [], []],
    ['28 days old', [{ value: 1, at: oldest }], []],
    ['a millisecond older', [good, { value: 1, at: new Date(oldest.getTime() - 1) }], ['points[1].at']],
    ['5 minutes ahead', [{ value: 1, at: newest }], []],
    ['a millisecond further', [{ value: 1, at: new Date(newest.getTime() + 1) }], ['points[0].at']],
    ['no time', [{ value: 1, at: new Date(Number.NaN) }], ['points[0].at']],
    [
      'not finite',
      [
        { value: Number.NaN, at: NOW },
        { value: Infinity, at: NOW },
      ],
      ['points[0].value', 'points[1].value'],
    ],
    ['the largest', [{ value: -LARGEST_POINT_VALUE, at: NOW }], []],
    ['too large', [{ value: -LARGEST_POINT_VALUE * 1.1, at: NOW }], ['points[0].value']],
    ['as many as may be', Array.from({ length: LIMITS.pointsPerCall }, () => good), []],
    ['one too many', Array.from({ length: LIMITS.pointsPerCall + 1 }, () => good), ['points']],
  ])('%s', (_, points, paths) => {
    expect(refusedPoints(points, NOW).map((error) => error.path)).toEqual(paths);
  });

  test('names the first twenty of thousands', () => {
    const refused = refusedPoints(
      Array.from({ length: 3_000 }, () => ({ value: 1, at: before(-DAY) })),
      NOW,
    );
    expect(refused.map((error) => error.path)).toEqual(Array.from({ length: 20 }, (_, n) => `points[${n}].at`));
  });
});

test('every range has a plan', () => {
  expect(LENGTHS.map(([range]) => range)).toEqual([...METRIC_RANGES]);
});

test.each<[MetricRange, number, boolean]>([
  ['HOUR', 10 * MINUTE, false],
  ['HOUR', 10 * MINUTE + 1, true],
  ['DAY', 15 * MINUTE, false],
  ['DAY', 15 * MINUTE + 1, true],
  ['WEEK', 3 * HOUR, false],
  ['WEEK', 3 * HOUR + 1, true],
  ['YEAR', 71 * HOUR, false],
  ['YEAR', 73 * HOUR, true],
])('shown by the %s, a value that is %i ms old is silence: %s', (range, ms, silent) => {
  expect(isSilent(NOW.getTime() - ms, range, NOW.getTime())).toBe(silent);
});
