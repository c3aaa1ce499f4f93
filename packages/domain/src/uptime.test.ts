import { describe, expect, test } from 'vitest';
import type { CalendarDay } from './calendar.js';
import { COMPONENT_STATUSES, type ComponentStatus } from './component.js';
import { dailyHistory } from './daily-history.js';
import type { HistoryRules } from './history-runs.js';
import type { StatusInterval } from './timeline.js';
import { DEFAULT_UPTIME_WEIGHTS, uptimeOf, type UptimeWeights } from './uptime.js';

const at = (time: string) => new Date(`2026-11-${time}Z`);
const HOUR = 3600;

const day = (date: number): CalendarDay => ({
  date: `2026-11-${date}`,
  from: at(`${date}T00:00:00`),
  to: at(`${date + 1}T00:00:00`),
});

/** One status after the other, each from its time on; the last one still holds. */
const timeline = (...changes: [time: string, status: ComponentStatus][]): StatusInterval[] =>
  changes.map(([from, status], n) => {
    const next = changes[n + 1];
    return { status, from: at(from), to: next ? at(next[0]) : null };
  });

const rules = (changes: Partial<HistoryRules> = {}): HistoryRules => ({
  now: at('25T00:00:00'),
  weights: DEFAULT_UPTIME_WEIGHTS,
  minimumIncidentSeconds: 0,
  ...changes,
});

const worst = (intervals: StatusInterval[], changes: Partial<HistoryRules> = {}) =>
  dailyHistory([day(22), day(23), day(24)], rules(changes))(intervals).days.map((it) => it.worst);

type Times = Partial<Record<ComponentStatus, number>>;

const held = (times: Times) => COMPONENT_STATUSES.map((status) => times[status] ?? 0);

describe('the uptime of a window', () => {
  test.each<[string, Times, number | null]>([
    ['all operational', { OPERATIONAL: 100 }, 100],
    ['major counts whole', { OPERATIONAL: 75, MAJOR_OUTAGE: 25 }, 75],
    ['partial counts half', { OPERATIONAL: 80, PARTIAL_OUTAGE: 20 }, 90],
    ['degraded counts as up', { OPERATIONAL: 50, DEGRADED_PERFORMANCE: 50 }, 100],
    ['maintenance is left out of both sums', { MAJOR_OUTAGE: 10, OPERATIONAL: 10, UNDER_MAINTENANCE: 80 }, 50],
    ['unknown is left out of both sums', { MAJOR_OUTAGE: 10, OPERATIONAL: 30, UNKNOWN: 60 }, 75],
    ['nothing but major', { MAJOR_OUTAGE: 1 }, 0],
    ['nothing but degraded', { DEGRADED_PERFORMANCE: 1 }, 100],
    ['nothing known: unknown only', { UNKNOWN: 100 }, null],
    ['nothing known: maintenance only', { UNDER_MAINTENANCE: 100 }, null],
    ['nothing at all', {}, null],
  ])('%s', (_what, times, uptime) => {
    expect(uptimeOf(held(times), DEFAULT_UPTIME_WEIGHTS)).toBe(uptime);
  });

  test('the weights are settings', () => {
    const weights: UptimeWeights = { ...DEFAULT_UPTIME_WEIGHTS, DEGRADED_PERFORMANCE: 0.25, PARTIAL_OUTAGE: 1 };
    const times = held({ OPERATIONAL: 50, DEGRADED_PERFORMANCE: 40, PARTIAL_OUTAGE: 10 });
    expect(uptimeOf(times, weights)).toBe(80);
  });

  test.each<[ComponentStatus, number | undefined]>([
    ['MAJOR_OUTAGE', 1],
    ['PARTIAL_OUTAGE', 0.5],
    ['DEGRADED_PERFORMANCE', 0],
    ['OPERATIONAL', 0],
    ['UNDER_MAINTENANCE', undefined],
    ['UNKNOWN', undefined],
  ])('the weight of %s is %s where nobody set another', (status, weight) => {
    expect(DEFAULT_UPTIME_WEIGHTS[status]).toBe(weight);
  });
});

describe('the history day by day', () => {
  test('gives each day its worst status, its uptime and the seconds of each status by severity', () => {
    const intervals = timeline(
      ['01T00:00:00', 'OPERATIONAL'],
      ['23T06:00:00', 'MAJOR_OUTAGE'],
      ['23T12:00:00', 'PARTIAL_OUTAGE'],
      ['23T18:00:00', 'OPERATIONAL'],
    );

    const history = dailyHistory([day(22), day(23), day(24)], rules())(intervals);

    expect(history).toMatchObject({
      from: at('22T00:00:00'),
      to: at('25T00:00:00'),
      uptime: 87.5,
      days: [
        {
          date: '2026-11-22',
          worst: 'OPERATIONAL',
          uptime: 100,
          spans: [{ status: 'OPERATIONAL', seconds: 24 * HOUR }],
        },
        {
          date: '2026-11-23',
          worst: 'MAJOR_OUTAGE',
          uptime: 62.5,
          spans: [
            { status: 'OPERATIONAL', seconds: 12 * HOUR },
            { status: 'PARTIAL_OUTAGE', seconds: 6 * HOUR },
            { status: 'MAJOR_OUTAGE', seconds: 6 * HOUR },
          ],
        },
        {
          date: '2026-11-24',
          worst: 'OPERATIONAL',
          uptime: 100,
          spans: [{ status: 'OPERATIONAL', seconds: 24 * HOUR }],
        },
      ],
    });
  });

  test('the uptime of all days weighs seconds, not days', () => {
    const intervals = timeline(
      ['22T00:00:00', 'UNKNOWN'],
      ['22T18:00:00', 'MAJOR_OUTAGE'],
      ['23T00:00:00', 'OPERATIONAL'],
    );
    const history = dailyHistory([day(22), day(23)], rules())(intervals);
    expect(history.days.map((it) => it.uptime)).toEqual([0, 100]);
    expect(history.uptime).toBe(80);
  });

  test('an outage over midnight counts in both days, and ends before the day that it touches', () => {
    const intervals = timeline(
      ['01T00:00:00', 'OPERATIONAL'],
      ['22T23:00:00', 'MAJOR_OUTAGE'],
      ['24T00:00:00', 'OPERATIONAL'],
    );
    expect(worst(intervals)).toEqual(['MAJOR_OUTAGE', 'MAJOR_OUTAGE', 'OPERATIONAL']);
  });

  test('today counts up to now only', () => {
    const intervals = timeline(['01T00:00:00', 'OPERATIONAL'], ['22T18:00:00', 'MAJOR_OUTAGE']);
    const history = dailyHistory([day(22)], rules({ now: at('22T20:00:00') }))(intervals);
    expect(history.to).toEqual(at('22T20:00:00'));
    expect(history.days[0]).toMatchObject({
      uptime: 90,
      spans: [
        { status: 'OPERATIONAL', seconds: 18 * HOUR },
        { status: 'MAJOR_OUTAGE', seconds: 2 * HOUR },
      ],
    });
  });

  test.each<[ComponentStatus, ComponentStatus]>([
    ['OPERATIONAL', 'UNKNOWN'],
    ['UNKNOWN', 'UNDER_MAINTENANCE'],
    ['UNDER_MAINTENANCE', 'DEGRADED_PERFORMANCE'],
    ['DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE'],
    ['PARTIAL_OUTAGE', 'MAJOR_OUTAGE'],
  ])('a day with %s and %s is coloured by the latter', (milder, worse) => {
    expect(worst(timeline(['22T00:00:00', milder], ['22T10:00:00', worse], ['22T11:00:00', milder]))[0]).toBe(worse);
  });
});

describe('before a component existed', () => {
  test('nothing is known: the seconds are unknown and no uptime is claimed', () => {
    const history = dailyHistory([day(22), day(23)], rules())(timeline(['24T00:00:00', 'OPERATIONAL']));
    expect(history.uptime).toBeNull();
    expect(history.days[0]).toEqual({
      date: '2026-11-22',
      worst: 'UNKNOWN',
      uptime: null,
      spans: [{ status: 'UNKNOWN', seconds: 24 * HOUR }],
    });
  });

  test('the day of its creation is coloured by what is known of it', () => {
    const history = dailyHistory([day(22)], rules())(timeline(['22T18:00:00', 'OPERATIONAL']));
    expect(history.days[0]).toEqual({
      date: '2026-11-22',
      worst: 'OPERATIONAL',
      uptime: 100,
      spans: [
        { status: 'OPERATIONAL', seconds: 6 * HOUR },
        { status: 'UNKNOWN', seconds: 18 * HOUR },
      ],
    });
  });

  test('an unknown status that was reported does colour the day', () => {
    const intervals = timeline(
      ['22T06:00:00', 'OPERATIONAL'],
      ['22T12:00:00', 'UNKNOWN'],
      ['22T13:00:00', 'OPERATIONAL'],
    );
    expect(worst(intervals)[0]).toBe('UNKNOWN');
  });

  test('without any day there is nothing to tell', () => {
    expect(dailyHistory([], rules())([])).toEqual({
      from: at('25T00:00:00'),
      to: at('25T00:00:00'),
      uptime: null,
      times: [0, 0, 0, 0, 0, 0],
      days: [],
      packed: '',
    });
  });
});
