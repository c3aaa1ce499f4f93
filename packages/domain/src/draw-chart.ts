import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { MetricLevel, MetricThresholds } from './metric-level.js';
import type { MetricCalculation } from './metric.js';

/** Two units a slot, so that its middle is a whole number. */
const UNITS_PER_SLOT = 2;
const HEIGHT = 200;
const TICKS = 3;
/** A threshold that is farther from the values than their own height this many times is left out. */
const NEAR = 2;
/** What differs by less than this share of itself is one line; and below the smallest, numbers stop being exact. */
const FLAT = 1e-9;
const SMALLEST = 1e-100;

export interface Drawable extends MetricThresholds {
  calculation: MetricCalculation;
}

/** A value at its height, in units from the top. */
interface Tick {
  value: number;
  y: number;
}

interface Threshold extends Tick {
  /** What begins there. */
  level: MetricLevel;
}

/** In a box of `width` by `height` units; the middle of slot n (from 0) is at x = 2 n + 1. */
export interface Drawing {
  slots: number;
  width: number;
  height: number;
  /** Path data for SVG. */
  line: string;
  ticks: Tick[];
  thresholds: Threshold[];
  lowest: number | null;
  highest: number | null;
}

/** Draws values that stand evenly apart; null is a gap. */
export function drawChart(values: readonly (number | null)[], metric: Drawable): Drawing {
  const known = values.filter((value) => value !== null);
  const box = { slots: values.length, width: values.length * UNITS_PER_SLOT, height: HEIGHT };
  if (known.length === 0) return { ...box, line: '', ticks: [], thresholds: [], lowest: null, highest: null };
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  const near = thresholdsNear(lowest, highest, metric);
  const scale = scaleLinear(domainOf([lowest, highest, ...near.map(({ value }) => value)], metric), [HEIGHT, 0]).nice(
    TICKS,
  );
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, n) => n * UNITS_PER_SLOT + 1)
    .y((value) => scale(value ?? 0))
    .digits(0);
  return {
    ...box,
    line: draw(values) ?? '',
    ticks: scale.ticks(TICKS).map((value) => ({ value, y: scale(value) })),
    thresholds: near.map((threshold) => ({ ...threshold, y: scale(threshold.value) })),
    lowest,
    highest,
  };
}

function thresholdsNear(
  lowest: number,
  highest: number,
  { warnAt, alarmAt }: MetricThresholds,
): Omit<Threshold, 'y'>[] {
  const room = NEAR * (highest - lowest || Math.abs(highest));
  const isNear = (value: number) => value >= lowest - room && value <= highest + room;
  return [
    { level: 'WARNING' as const, value: warnAt },
    { level: 'ALARM' as const, value: alarmAt },
  ].flatMap(({ level, value }) => (value !== null && isNear(value) ? [{ level, value }] : []));
}

/** Begins at zero where a reader would expect it: for sums, and where the values are not far from it. */
function domainOf(values: readonly number[], { calculation }: Drawable): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (size < SMALLEST) return [0, 1];
  if (least >= 0 && (calculation === 'SUM' || least <= most / 2)) return [0, most];
  if (most <= 0 && (calculation === 'SUM' || most >= least / 2)) return [least, 0];
  if (most - least < size * FLAT) return [least - size / 10, most + size / 10];
  return [least, most];
}
