import type { FieldError } from './errors.js';
import { LIMITS } from './limits.js';

export const METRIC_CALCULATIONS = ['SUM', 'AVERAGE', 'MIN', 'MAX'] as const;
export type MetricCalculation = (typeof METRIC_CALCULATIONS)[number];

export const METRIC_RANGES = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type MetricRange = (typeof METRIC_RANGES)[number];

/** The widths in which points are kept. */
export const BUCKET_WIDTHS = ['MINUTE', 'HOUR', 'DAY'] as const;
export type BucketWidth = (typeof BUCKET_WIDTHS)[number];

export interface MetricPoint {
  value: number;
  at: Date;
}

/** What is kept of points: enough for every calculation, and it can be put together again. */
export interface Aggregate {
  sum: number;
  count: number;
  min: number;
  max: number;
}

/** The points of one slot. `slot` is its start, in minutes since 1970-01-01T00:00Z. */
export interface Bucket extends Aggregate {
  width: BucketWidth;
  slot: number;
}

/** Evenly spaced slots from `from` on, and the stored width that they are folded from. All in minutes. */
export interface SeriesPlan {
  width: BucketWidth;
  from: number;
  minutes: number;
  count: number;
}

export interface SeriesValue {
  at: Date;
  /** Null where no point fell. */
  value: number | null;
}

/** For how many days buckets of a width are kept; those of days for ever. */
export const KEPT_DAYS = { MINUTE: 14, HOUR: 400 } as const satisfies Partial<Record<BucketWidth, number>>;

/** So far from the largest number that no sum of points can reach it. */
export const LARGEST_POINT_VALUE = 1e100;

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
const MOST_REFUSALS = 20;

const MINUTES: Record<BucketWidth, number> = { MINUTE: 1, HOUR, DAY };

const SHAPES: Record<MetricRange, Omit<SeriesPlan, 'from'>> = {
  HOUR: { width: 'MINUTE', minutes: 1, count: 60 },
  DAY: { width: 'MINUTE', minutes: 5, count: 288 },
  WEEK: { width: 'HOUR', minutes: HOUR, count: 168 },
  MONTH: { width: 'HOUR', minutes: 6 * HOUR, count: 120 },
  QUARTER: { width: 'DAY', minutes: DAY, count: 90 },
  YEAR: { width: 'DAY', minutes: DAY, count: 365 },
};

/** What is wrong with points that come in now; the first 20 only, as there may be thousands. */
export function refusedPoints(points: readonly MetricPoint[], now: Date): FieldError[] {
  if (points.length > LIMITS.pointsPerCall) {
    return [{ path: 'points', message: `must be at most ${LIMITS.pointsPerCall} points` }];
  }
  const oldest = now.getTime() - LIMITS.pointAgeDays * DAY * MINUTE_MS;
  const newest = now.getTime() + LIMITS.pointAheadMinutes * MINUTE_MS;
  const refused: FieldError[] = [];
  for (const [n, { value, at }] of points.entries()) {
    if (!(Math.abs(value) <= LARGEST_POINT_VALUE)) {
      refused.push({
        path: `points[${n}].value`,
        message: `must be from -${LARGEST_POINT_VALUE} to ${LARGEST_POINT_VALUE}`,
      });
    }
    if (!(at.getTime() >= oldest)) {
      refused.push({ path: `points[${n}].at`, message: `must be at most ${LIMITS.pointAgeDays} days ago` });
    } else if (at.getTime() > newest) {
      refused.push({ path: `points[${n}].at`, message: `must be at most ${LIMITS.pointAheadMinutes} minutes ahead` });
    }
    if (refused.length >= MOST_REFUSALS) break;
  }
  return refused;
}

/** The point whose time is the newest; of several, the last one given. */
export function newestPoint(points: readonly MetricPoint[]): MetricPoint | null {
  return points.reduce<MetricPoint | null>((newest, point) => (newest && newest.at > point.at ? newest : point), null);
}

/** The points as buckets of every width, by width and slot. */
export function bucketsOf(points: readonly MetricPoint[]): Bucket[] {
  const single = points.map(({ value, at }) => ({
    slot: slotAt(at),
    sum: value,
    count: 1,
    min: value,
    max: value,
  }));
  return BUCKET_WIDTHS.flatMap((width) =>
    [...fold(single, MINUTES[width])]
      .map(([slot, kept]) => ({ width, slot, ...kept }))
      .toSorted((a, b) => a.slot - b.slot),
  );
}

/** A value that is not older is one of now. */
const LEAST_SILENCE_MINUTES = 10;
const SILENT_SLOTS = 3;

/**
 * Whether the newest value is old: by more than ten minutes, and by more than three slots of the metric's own
 * chart, so that what is measured once a day is not called late every day. Times in milliseconds.
 */
export function isSilent(latestAt: number, range: MetricRange, now: number): boolean {
  const minutes = Math.max(LEAST_SILENCE_MINUTES, SILENT_SLOTS * SHAPES[range].minutes);
  return now - latestAt > minutes * MINUTE_MS;
}

/** The oldest slot of a width that is kept, in minutes since 1970-01-01T00:00Z; null where all are. */
export function oldestKept(width: BucketWidth, now: Date): number | null {
  if (width === 'DAY') return null;
  return slotOf(now.getTime() / MINUTE_MS - KEPT_DAYS[width] * DAY, MINUTES[width]);
}

/** The slots of a range; `now` falls into the last one. */
export function seriesPlan(range: MetricRange, now: Date): SeriesPlan {
  const shape = SHAPES[range];
  const last = slotOf(now.getTime() / MINUTE_MS, shape.minutes);
  return { ...shape, from: last - (shape.count - 1) * shape.minutes };
}

/** One value per slot of the plan, oldest first, from buckets of the plan's width. */
export function seriesOf(
  { from, minutes, count }: SeriesPlan,
  buckets: Iterable<Omit<Bucket, 'width'>>,
  calculation: MetricCalculation,
): SeriesValue[] {
  const folded = fold(buckets, minutes);
  return Array.from({ length: count }, (_, n) => {
    const slot = from + n * minutes;
    const kept = folded.get(slot);
    return { at: startOf(slot), value: kept ? valueOf(kept, calculation) : null };
  });
}

/** The value of all slots of the plan together; null where no point fell. */
export function overallOf(
  { from, minutes, count }: SeriesPlan,
  buckets: Iterable<Omit<Bucket, 'width'>>,
  calculation: MetricCalculation,
): number | null {
  const inside = [...buckets].filter(({ slot }) => slot >= from && slot < from + count * minutes);
  const [kept] = fold(
    inside.map((bucket) => ({ ...bucket, slot: 0 })),
    1,
  ).values();
  return kept ? valueOf(kept, calculation) : null;
}

export function valueOf({ sum, count, min, max }: Aggregate, calculation: MetricCalculation): number {
  switch (calculation) {
    case 'SUM':
      return sum;
    case 'AVERAGE':
      return sum / count;
    case 'MIN':
      return min;
    case 'MAX':
      return max;
  }
}

/** The minute that a moment falls into, since 1970-01-01T00:00Z. */
export function slotAt(at: Date): number {
  return Math.floor(at.getTime() / MINUTE_MS);
}

export function startOf(slot: number): Date {
  return new Date(slot * MINUTE_MS);
}

/** Puts finer buckets together, per slot of so many minutes. */
function fold(buckets: Iterable<Omit<Bucket, 'width'>>, minutes: number): Map<number, Aggregate> {
  const folded = new Map<number, Aggregate>();
  for (const { slot, sum, count, min, max } of buckets) {
    const start = slotOf(slot, minutes);
    const kept = folded.get(start);
    if (kept) {
      kept.sum += sum;
      kept.count += count;
      kept.min = Math.min(kept.min, min);
      kept.max = Math.max(kept.max, max);
    } else folded.set(start, { sum, count, min, max });
  }
  return folded;
}

function slotOf(minute: number, width: number): number {
  return Math.floor(minute / width) * width;
}
