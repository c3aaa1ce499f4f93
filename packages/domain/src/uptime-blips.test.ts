import { describe, expect, test } from 'vitest';
import type { CalendarDay } from './calendar.js';
import type { ComponentStatus } from './component.js';
import { dailyHistory } from './daily-history.js';
import type { StatusInterval } from './timeline.js';
import { DEFAULT_UPTIME_WEIGHTS } from './uptime.js';

const at = (time: string) => new Date(`2026-11-${time}Z`);

const DAYS = [22, 23, 24].map((date): CalendarDay => ({
  date: `2026-11-${date}`,
  from: at(`${date}T00:00:00`),
  to: at(`${date + 1}T00:00:00`),
}));

/** One status after the other, each from its time on; the last one still holds. */
const timeline = (...changes: [time: string, status: ComponentStatus][]): StatusInterval[] =>
  changes.map(([from, status], n) => {
    const next = changes[n + 1];
    return { status, from: at(from), to: next ? at(next[0]) : null };
  });

const history = (intervals: StatusInterval[], minimumIncidentSeconds: number, now = at('25T00:00:00')) =>
  dailyHistory(DAYS, { now, weights: DEFAULT_UPTIME_WEIGHTS, minimumIncidentSeconds })(intervals);

/** The colours of the 22nd, 23rd and 24th. */
const colours = (...args: Parameters<typeof history>) => history(...args).days.map((day) => day.worst);

describe('blips shorter than minimumIncidentSeconds', () => {
  const blip = (seconds: number) =>
    timeline(
      ['01T00:00:00', 'OPERATIONAL'],
      ['23T10:00:00', 'MAJOR_OUTAGE'],
      [`23T10:00:${String(seconds).padStart(2, '0')}`, 'OPERATIONAL'],
    );

  test.each<[string, number, number, ComponentStatus]>([
    ['shorter', 29, 30, 'OPERATIONAL'],
    ['just as long', 30, 30, 'MAJOR_OUTAGE'],
    ['no minimum set', 1, 0, 'MAJOR_OUTAGE'],
  ])('%s: %i s at a minimum of %i s colours the day %s', (_what, seconds, minimumIncidentSeconds, colour) => {
    expect(colours(blip(seconds), minimumIncidentSeconds)[1]).toBe(colour);
  });

  test('cost uptime and stand among the spans all the same', () => {
    const day = history(blip(29), 30).days[1];
    expect(day?.uptime).toBeCloseTo(100 * (1 - 29 / 86_400), 9);
    expect(day?.spans).toContainEqual({ status: 'MAJOR_OUTAGE', seconds: 29 });
  });

  test('an outage over midnight is judged by its whole length', () => {
    const intervals = timeline(
      ['01T00:00:00', 'OPERATIONAL'],
      ['22T23:59:40', 'MAJOR_OUTAGE'],
      ['23T00:00:20', 'OPERATIONAL'],
    );
    expect(colours(intervals, 30)).toEqual(['MAJOR_OUTAGE', 'MAJOR_OUTAGE', 'OPERATIONAL']);
  });

  test('one that still lasts is judged by its length so far', () => {
    const intervals = timeline(['01T00:00:00', 'OPERATIONAL'], ['24T10:00:00', 'MAJOR_OUTAGE']);
    const colourAt = (time: string) => colours(intervals, 30, at(time))[2];
    expect(colourAt('24T10:00:29')).toBe('OPERATIONAL');
    expect(colourAt('24T10:00:30')).toBe('MAJOR_OUTAGE');
  });

  test('leave a milder spell that is long enough in its colour', () => {
    const intervals = timeline(
      ['01T00:00:00', 'OPERATIONAL'],
      ['23T09:00:00', 'DEGRADED_PERFORMANCE'],
      ['23T10:00:00', 'MAJOR_OUTAGE'],
      ['23T10:00:29', 'OPERATIONAL'],
    );
    expect(colours(intervals, 30)[1]).toBe('DEGRADED_PERFORMANCE');
  });

  test('an outage that moved between statuses is one: it has the colour that held for long enough', () => {
    const intervals = timeline(
      ['01T00:00:00', 'OPERATIONAL'],
      ['23T10:00:00', 'PARTIAL_OUTAGE'],
      ['23T10:00:20', 'MAJOR_OUTAGE'],
      ['23T10:00:40', 'PARTIAL_OUTAGE'],
      ['23T10:01:00', 'OPERATIONAL'],
    );
    expect(colours(intervals, 30)[1]).toBe('PARTIAL_OUTAGE');
    expect(colours(intervals, 20)[1]).toBe('MAJOR_OUTAGE');
    expect(colours(intervals, 61)[1]).toBe('OPERATIONAL');
  });

  test('two of them with good time between stay two', () => {
    const intervals = timeline(
      ['01T00:00:00', 'OPERATIONAL'],
      ['23T10:00:00', 'MAJOR_OUTAGE'],
      ['23T10:00:20', 'OPERATIONAL'],
      ['23T10:00:21', 'MAJOR_OUTAGE'],
      ['23T10:00:41', 'OPERATIONAL'],
    );
    expect(colours(intervals, 30)[1]).toBe('OPERATIONAL');
  });

  test('leave a day without any operational second unknown, never green', () => {
    const intervals = timeline(['24T10:00:00', 'UNKNOWN']);
    expect(colours(intervals, 3600, at('24T10:10:00'))[2]).toBe('UNKNOWN');
  });
});
