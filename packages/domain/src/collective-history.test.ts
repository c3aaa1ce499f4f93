import { describe, expect, test } from 'vitest';
import type { CalendarDay } from './calendar.js';
import { collectiveHistory } from './collective-history.js';
import type { ComponentStatus } from './component.js';
import { dailyHistory } from './daily-history.js';
import { DEFAULT_UPTIME_WEIGHTS } from './uptime.js';

const midnight = (date: number) => new Date(Date.UTC(2026, 10, date));
const DAYS = [22, 23].map((date): CalendarDay => ({
  date: `2026-11-${date}`,
  from: midnight(date),
  to: midnight(date + 1),
}));

/** The history of a component that has had these statuses, each from an hour after the first midnight on. */
function history(...changes: [hour: number, status: ComponentStatus][]) {
  const at = (hour: number) => new Date(midnight(22).getTime() + hour * 3_600_000);
  const intervals = changes.map(([hour, status], n) => {
    const next = changes[n + 1];
    return { status, from: at(hour), to: next ? at(next[0]) : null };
  });
  const rules = { now: midnight(24), weights: DEFAULT_UPTIME_WEIGHTS, minimumIncidentSeconds: 0 };
  return dailyHistory(DAYS, rules)(intervals);
}

const quiet = history([-24, 'OPERATIONAL']);
const sixHoursDown = history([-24, 'OPERATIONAL'], [6, 'MAJOR_OUTAGE'], [12, 'OPERATIONAL']);
const bornOnTheSecondDay = history([36, 'OPERATIONAL']);
const unknown = history([-24, 'UNKNOWN']);

describe('the history of several components', () => {
  test('has the mean of their uptimes and the worst of their colours', () => {
    expect(collectiveHistory([quiet, sixHoursDown])).toMatchObject({
      from: midnight(22),
      to: midnight(24),
      uptime: (100 + 87.5) / 2,
      days: [
        { date: '2026-11-22', worst: 'MAJOR_OUTAGE', uptime: (100 + 75) / 2 },
        { date: '2026-11-23', worst: 'OPERATIONAL', uptime: 100 },
      ],
    });
  });

  test('of one is that one’s', () => {
    expect(collectiveHistory([sixHoursDown])).toMatchObject({
      uptime: 87.5,
      days: [
        { worst: 'MAJOR_OUTAGE', uptime: 75 },
        { worst: 'OPERATIONAL', uptime: 100 },
      ],
    });
  });

  test('leaves out those of which nothing is known, day by day', () => {
    expect(collectiveHistory([sixHoursDown, bornOnTheSecondDay, unknown])).toMatchObject({
      uptime: (87.5 + 100) / 2,
      days: [
        { worst: 'MAJOR_OUTAGE', uptime: 75 },
        { worst: 'OPERATIONAL', uptime: 100 },
      ],
    });
  });

  test('is unknown where nothing is known of any of them, and never 100 %', () => {
    expect(collectiveHistory([unknown, bornOnTheSecondDay])?.days[0]).toEqual({
      date: '2026-11-22',
      worst: 'UNKNOWN',
      uptime: null,
    });
    expect(collectiveHistory([unknown])).toMatchObject({ uptime: null });
  });

  test('is none where there is no component', () => {
    expect(collectiveHistory([])).toBeNull();
  });
});
