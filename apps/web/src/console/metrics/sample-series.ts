import { seriesPlan, startOf, type MetricRange } from '@signet/domain/metric';
import type { MetricThresholds } from '@signet/domain/metric-level';

export interface SeriesSlot {
  at: string;
  value: number | null;
}

const USUAL = 200;

/** Values that nobody measured, on the good side of the thresholds, the same each time. */
export function sampleSeries(range: MetricRange, thresholds: MetricThresholds, now: number): SeriesSlot[] {
  const { middle, swing } = placeOf(thresholds);
  const { from, minutes, count } = seriesPlan(range, new Date(now));
  return Array.from({ length: count }, (_, n) => {
    const turn = (2 * Math.PI * n) / count;
    const wave = 0.55 * Math.sin(2 * turn) + 0.3 * Math.sin(7 * turn + 1) + 0.15 * Math.sin(29 * turn);
    return { at: startOf(from + n * minutes).toISOString(), value: middle + swing * wave };
  });
}

/** Between the first threshold and where all is well, so that the line and the thresholds fit into one picture. */
function placeOf({ warnAt, alarmAt, worseWhen }: MetricThresholds): { middle: number; swing: number } {
  const first = warnAt ?? alarmAt;
  if (first === null) return { middle: USUAL, swing: USUAL / 5 };
  const between = warnAt !== null && alarmAt !== null ? Math.abs(alarmAt - warnAt) : Infinity;
  const room = Math.min(between, Math.abs(first) / 2 || USUAL);
  const away = room / 2;
  return { middle: worseWhen === 'HIGHER' ? first - away : first + away, swing: 0.8 * away };
}
