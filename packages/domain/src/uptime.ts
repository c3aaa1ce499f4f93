import type { CalendarDay } from './calendar.js';
import { COMPONENT_STATUSES, severityOf, type ComponentStatus } from './component.js';
import type { StatusInterval } from './timeline.js';

/** How much a second of a status takes off the uptime. Statuses that are not named are left out of both sums. */
export type UptimeWeights = Partial<Record<ComponentStatus, number>>;

export const DEFAULT_UPTIME_WEIGHTS: UptimeWeights = {
  MAJOR_OUTAGE: 1,
  PARTIAL_OUTAGE: 0.5,
  DEGRADED_PERFORMANCE: 0,
  OPERATIONAL: 0,
};

export interface DayHistory {
  /** YYYY-MM-DD */
  date: string;
  worst: ComponentStatus;
  /** 0 to 100; null where nothing is known. */
  uptime: number | null;
  spans: { status: ComponentStatus; seconds: number }[];
}

export interface History {
  from: Date;
  to: Date;
  uptime: number | null;
  days: DayHistory[];
}

export interface HistoryRules {
  now: Date;
  weights: UptimeWeights;
  /** Spells worse than OPERATIONAL that are shorter do not colour a day. */
  minimumIncidentSeconds: number;
}

type Milliseconds = Map<ComponentStatus, number>;

/** 1 − Σ(weight × time) ÷ Σ(known time), in percent; null where nothing is known. */
export function uptimeOf(times: ReadonlyMap<ComponentStatus, number>, weights: UptimeWeights): number | null {
  let known = 0;
  let lost = 0;
  for (const [status, time] of times) {
    const weight = weights[status];
    if (weight === undefined) continue;
    known += time;
    lost += weight * time;
  }
  return known === 0 ? null : 100 * (1 - lost / known);
}

/**
 * Day by day, oldest first. `intervals` are one component's status intervals, oldest first;
 * the time before the first of them is UNKNOWN, and colours a day only where it has nothing else.
 */
export function dailyHistory(
  intervals: readonly StatusInterval[],
  days: readonly CalendarDay[],
  rules: HistoryRules,
): History {
  const total: Milliseconds = new Map();
  const history = days.map((day) => {
    const end = Math.min(day.to.getTime(), rules.now.getTime());
    const known = clip(intervals, day.from.getTime(), end, rules);
    const times: Milliseconds = new Map();
    for (const { status, time } of known) add(times, status, time);
    const unknown = Math.max(0, end - day.from.getTime() - sum(times));
    const worst = known
      .filter((piece) => piece.colours)
      .reduce<ComponentStatus | null>(
        (a, { status }) => (a === null || severityOf(status) > severityOf(a) ? status : a),
        null,
      );
    if (unknown > 0) add(times, 'UNKNOWN', unknown);
    for (const [status, time] of times) add(total, status, time);
    return {
      date: day.date,
      worst: worst ?? (known.length > 0 ? 'OPERATIONAL' : 'UNKNOWN'),
      uptime: uptimeOf(times, rules.weights),
      spans: spansOf(times),
    };
  });
  return {
    from: days[0]?.from ?? rules.now,
    to: rules.now,
    uptime: uptimeOf(total, rules.weights),
    days: history,
  };
}

function clip(intervals: readonly StatusInterval[], from: number, to: number, rules: HistoryRules) {
  const pieces: { status: ComponentStatus; time: number; colours: boolean }[] = [];
  for (const interval of intervals) {
    const end = interval.to?.getTime() ?? rules.now.getTime();
    const time = Math.min(end, to) - Math.max(interval.from.getTime(), from);
    if (time <= 0) continue;
    const whole = end - interval.from.getTime();
    pieces.push({
      status: interval.status,
      time,
      colours: interval.status === 'OPERATIONAL' || whole >= rules.minimumIncidentSeconds * 1000,
    });
  }
  return pieces;
}

function spansOf(times: Milliseconds): DayHistory['spans'] {
  return COMPONENT_STATUSES.flatMap((status) => {
    const time = times.get(status);
    return time === undefined ? [] : [{ status, seconds: Math.round(time / 1000) }];
  });
}

function add(times: Milliseconds, status: ComponentStatus, time: number): void {
  times.set(status, (times.get(status) ?? 0) + time);
}

function sum(times: Milliseconds): number {
  let total = 0;
  for (const time of times.values()) total += time;
  return total;
}
