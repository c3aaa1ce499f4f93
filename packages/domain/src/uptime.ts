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
  /** A day has the worst colour that the component was at, or worse than, for so long without a break. */
  minimumIncidentSeconds: number;
}

type Milliseconds = Map<ComponentStatus, number>;

/** In milliseconds since 1970-01-01T00:00Z; half-open. */
interface Spell {
  status: ComponentStatus;
  from: number;
  to: number;
}

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
  const spells = colouringSpells(intervals, rules);
  const total: Milliseconds = new Map();
  const history = days.map((day) => {
    const from = day.from.getTime();
    const to = Math.min(day.to.getTime(), rules.now.getTime());
    const times = timesWithin(intervals, from, to);
    const worst = spells.find((spell) => spell.from < to && spell.to > from)?.status;
    const colour = worst ?? (times.has('OPERATIONAL') ? 'OPERATIONAL' : 'UNKNOWN');
    const unknown = Math.max(0, to - from - sum(times));
    if (unknown > 0) add(times, 'UNKNOWN', unknown);
    for (const [status, time] of times) add(total, status, time);
    return { date: day.date, worst: colour, uptime: uptimeOf(times, rules.weights), spans: spansOf(times) };
  });
  return {
    from: days[0]?.from ?? rules.now,
    to: rules.now,
    uptime: uptimeOf(total, rules.weights),
    days: history,
  };
}

function timesWithin(intervals: readonly StatusInterval[], from: number, to: number): Milliseconds {
  const times: Milliseconds = new Map();
  for (const interval of intervals) {
    const time = Math.min(interval.to?.getTime() ?? to, to) - Math.max(interval.from.getTime(), from);
    if (time > 0) add(times, interval.status, time);
  }
  return times;
}

/** The spells that are long enough in which a component was at a status or a worse one; the worst status first. */
function colouringSpells(intervals: readonly StatusInterval[], { now, minimumIncidentSeconds }: HistoryRules): Spell[] {
  return COMPONENT_STATUSES.toReversed()
    .filter((status) => status !== 'OPERATIONAL')
    .flatMap((status) => spellsAt(status, intervals, now))
    .filter(({ from, to }) => to - from >= minimumIncidentSeconds * 1000);
}

function spellsAt(status: ComponentStatus, intervals: readonly StatusInterval[], now: Date): Spell[] {
  const spells: Spell[] = [];
  for (const interval of intervals) {
    if (severityOf(interval.status) < severityOf(status)) continue;
    const from = interval.from.getTime();
    const to = Math.min(interval.to?.getTime() ?? Infinity, now.getTime());
    const last = spells.at(-1);
    if (last?.to === from) last.to = to;
    else spells.push({ status, from, to });
  }
  return spells;
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
