import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDays } from './calendar.js';
import { COMPONENT_STATUSES } from './component.js';
import { historyRuns, type DayRun, type HistoryRules } from './history-runs.js';
import type { StatusInterval } from './timeline.js';
import { DEFAULT_UPTIME_WEIGHTS } from './uptime.js';

/** Seven weeks in Madrid around the last Sunday of October, which has 25 hours. */
const NOW = new Date('2026-11-09T13:20:10.500Z');
const DAYS = lastDays(NOW, 50, 'Europe/Madrid');
const DAY = 86_400;

interface Length {
  seconds: number;
  toMidnight: boolean;
}

/** Whole days of one status, cut at the zone's midnights as well as anywhere. */
const anyLength: fc.Arbitrary<Length> = fc.oneof(
  fc.integer({ min: 1, max: 20 * DAY }).map((seconds) => ({ seconds, toMidnight: false })),
  fc.integer({ min: 1, max: 20 * DAY }).map((seconds) => ({ seconds, toMidnight: true })),
  fc.integer({ min: 1, max: 90 }).map((seconds) => ({ seconds, toMidnight: false })),
);
const anySpells = fc.array(fc.record({ status: fc.constantFrom(...COMPONENT_STATUSES), length: anyLength }), {
  maxLength: 15,
});

function intervalsFrom(begin: number, spells: { status: StatusInterval['status']; length: Length }[]) {
  const intervals: StatusInterval[] = [];
  let at = begin;
  for (const { status, length } of spells) {
    if (at >= NOW.getTime()) break;
    const end = at + length.seconds * 1000;
    const midnight = DAYS.find(({ from }) => from.getTime() > end)?.from.getTime() ?? Infinity;
    const to = length.toMidnight ? midnight : end;
    intervals.push({ status, from: new Date(at), to: to >= NOW.getTime() ? null : new Date(to) });
    at = to;
  }
  return intervals;
}

function everyDay(runs: readonly DayRun[]): DayRun[] {
  return runs.flatMap((run) => Array.from({ length: run.count }, () => ({ ...run, count: 1 })));
}

test('runs of days are what each day is by itself', () => {
  const anyBegin = fc.integer({ min: -10 * DAY, max: 40 * DAY }).map((s) => (DAYS[0]?.from.getTime() ?? 0) + s * 1000);
  fc.assert(
    fc.property(anyBegin, anySpells, fc.constantFrom(0, 60), (begin, spells, minimumIncidentSeconds) => {
      const rules: HistoryRules = { now: NOW, weights: DEFAULT_UPTIME_WEIGHTS, minimumIncidentSeconds };
      const intervals = intervalsFrom(begin, spells);
      const together = everyDay(historyRuns(DAYS, rules)(intervals).runs);
      const apart = everyDay(DAYS.flatMap((day) => historyRuns([day], rules)(intervals).runs));
      expect(together).toEqual(apart);
    }),
  );
});

test('the uptime of all days weighs every day of a run', () => {
  const [down, up] = [new Date('2026-10-01T22:00Z'), new Date('2026-10-02T22:00Z')];
  const intervals: StatusInterval[] = [
    { status: 'OPERATIONAL', from: new Date('2026-01-01T00:00Z'), to: down },
    { status: 'MAJOR_OUTAGE', from: down, to: up },
    { status: 'OPERATIONAL', from: up, to: null },
  ];
  const rules: HistoryRules = { now: NOW, weights: DEFAULT_UPTIME_WEIGHTS, minimumIncidentSeconds: 0 };
  const seconds = (NOW.getTime() - Date.parse('2026-09-20T22:00Z')) / 1000;
  expect(historyRuns(DAYS, rules)(intervals).uptime).toBeCloseTo(100 * (1 - DAY / seconds), 9);
});

test('what lasts for months is few runs, cut only where a day has another length', () => {
  const quiet: StatusInterval[] = [{ status: 'OPERATIONAL', from: new Date('2026-01-01T00:00Z'), to: null }];
  const { runs } = historyRuns(DAYS, { now: NOW, weights: DEFAULT_UPTIME_WEIGHTS, minimumIncidentSeconds: 0 })(quiet);
  expect(runs.map(({ count, spans }) => [count, spans[0]?.seconds])).toEqual([
    [34, DAY],
    [1, DAY + 3600],
    [14, DAY],
    [1, 14 * 3600 + 20 * 60 + 11],
  ]);
});
