import type { MetricRange } from '@signet/domain/metric';
import type { TimeStyle } from '../time-format.ts';
import { isInUtc } from './is-in-utc.ts';
import type { MetricChartShape } from './metric-chart-shape.ts';
import { wallClock } from './wall-clock.ts';

export interface TimeTick {
  /** Where on the axis: 0 at its begin, 1 at its end. */
  x: number;
  label: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 5 January 1970 was the first Monday. */
const FIRST_MONDAY = 4 * DAY;

interface Rhythm {
  /** Tells times of the wall clock apart that belong to different ticks. */
  count: (wall: number) => number;
  /** Shorter than what lies between two ticks, whatever the clocks do. */
  step: number;
  /** Which changes of the count have a tick. */
  has?: (wall: number) => boolean;
}

const RHYTHMS: Record<MetricRange, Rhythm> = {
  HOUR: { count: every(10 * MINUTE), step: 5 * MINUTE },
  DAY: { count: every(3 * HOUR), step: HOUR },
  WEEK: { count: every(DAY), step: 6 * HOUR },
  MONTH: { count: every(7 * DAY, FIRST_MONDAY), step: DAY },
  QUARTER: { count: every(DAY), step: DAY / 2, has: (wall) => [1, 15].includes(new Date(wall).getUTCDate()) },
  YEAR: { count: (wall) => new Date(wall).getUTCMonth(), step: 7 * DAY },
};

function every(length: number, from = 0): Rhythm['count'] {
  return (wall) => Math.floor((wall - from) / length);
}

/** Marks where the wall clock begins a new ten minutes, three hours, day, week or month. */
export function timeTicks(
  { range, from, to }: Pick<MetricChartShape, 'range' | 'from' | 'to'>,
  style: TimeStyle,
): TimeTick[] {
  const zone = isInUtc(range) ? 'UTC' : style.zone;
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const { count, step, has = () => true } = RHYTHMS[range];
  const countAt = (at: number) => count(wallClock(at, zone));
  const ticks: TimeTick[] = [];
  for (let at = start; at < end; at += step) {
    const next = Math.min(at + step, end);
    if (countAt(at) === countAt(next)) continue;
    const begin = firstWith(countAt, at, next);
    if (has(wallClock(begin, zone)))
      ticks.push({ x: (begin - start) / (end - start), label: labelOf(begin, range, { ...style, zone }) });
  }
  return ticks;
}

/** The first minute after `before` that counts otherwise; that at `after` does. */
function firstWith(countAt: (at: number) => number, before: number, after: number): number {
  if (after - before <= MINUTE) return after;
  const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
  return countAt(middle) === countAt(before) ? firstWith(countAt, middle, after) : firstWith(countAt, before, middle);
}

const DATE = { day: 'numeric', month: 'short' } as const;

function labelOf(at: number, range: MetricRange, { locale, zone }: TimeStyle): string {
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(at);
  const wall = new Date(wallClock(at, zone));
  const isTwelveHour = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12;
  const clock = { hour: isTwelveHour ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  switch (range) {
    case 'HOUR':
      return write(clock);
    case 'DAY':
      if (wall.getUTCHours() < 3) return write(DATE);
      return write(isTwelveHour && wall.getUTCMinutes() === 0 ? { hour: 'numeric' } : clock);
    case 'WEEK':
      return write({ weekday: 'short', day: 'numeric' });
    case 'MONTH':
    case 'QUARTER':
      return write(DATE);
    case 'YEAR':
      return write(wall.getUTCMonth() === 0 ? { year: 'numeric' } : { month: 'short' });
  }
}
