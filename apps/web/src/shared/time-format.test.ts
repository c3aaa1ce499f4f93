import { describe, expect, it } from 'vitest';
import {
  calendarDate,
  formatClock,
  formatDates,
  formatDuration,
  formatMoment,
  formatRelative,
  formatSeconds,
  formatWindow,
  shiftDate,
} from './time-format.ts';

const style = { locale: 'en-GB', zone: 'Europe/Madrid' };
const now = Date.parse('2026-11-22T14:03:22Z');
const MINUTE = 60_000;

describe('time formats', () => {
  it('writes clocks in the zone that is asked for', () => {
    expect(formatClock('2026-11-22T14:03:22Z', style)).toBe('15:03');
    expect(formatClock('2026-11-22T14:03:22Z', { ...style, zone: 'Asia/Kathmandu' })).toBe('19:48');
  });

  it('adds the year only where it is another', () => {
    expect(formatMoment('2026-11-18T08:00:00Z', now, style)).toBe('18 Nov, 09:00');
    expect(formatMoment('2025-11-18T08:00:00Z', now, style)).toBe('18 Nov 2025, 09:00');
  });

  it('says a window with one date, or with both where it runs over midnight', () => {
    expect(formatWindow('2026-11-28T02:00:00Z', '2026-11-28T04:00:00Z', now, style)).toBe('Sat 28 Nov, 03:00 – 05:00');
    expect(formatWindow('2026-11-28T22:00:00Z', '2026-11-28T23:30:00Z', now, style)).toBe(
      'Sat 28 Nov, 23:00 – Sun 29 Nov, 00:30',
    );
  });

  it.each([
    [-20_000, 'now'],
    [-12 * MINUTE, '12 min ago'],
    [3 * 60 * MINUTE, 'in 3 hr'],
    [-50 * 60 * MINUTE, '2 days ago'],
  ])('says %i ms from now as %s', (distance, text) => {
    expect(formatRelative(now + distance, now, 'en-GB')).toBe(text);
  });

  it.each([
    [10_000, '1 min'],
    [42 * MINUTE, '42 mins'],
    [125 * MINUTE, '2 hrs 5 mins'],
    [26 * 60 * MINUTE, '1 day 2 hrs'],
    [48 * 60 * MINUTE + 5 * MINUTE, '2 days'],
  ])('says that %i ms last %s', (duration, text) => {
    expect(formatDuration(duration, 'en-GB')).toBe(text);
  });

  it.each([
    [0, '0 secs'],
    [45, '45 secs'],
    [59.6, '1 min'],
    [125, '2 mins 5 secs'],
    [82_680, '22 hrs 58 mins'],
    [86_400, '1 day'],
  ])('says %d s as %s', (seconds, text) => {
    expect(formatSeconds(seconds, 'en-GB')).toBe(text);
  });
});

describe('calendar days', () => {
  it("knows a zone's own date, also around its clock changes", () => {
    expect(calendarDate('2026-03-28T23:30:00Z', 'Europe/Madrid')).toBe('2026-03-29');
    expect(calendarDate('2026-10-25T22:59:00Z', 'Europe/Madrid')).toBe('2026-10-25');
    expect(calendarDate('2026-10-25T23:00:00Z', 'Europe/Madrid')).toBe('2026-10-26');
    expect(calendarDate('2026-11-22T09:59:00Z', 'Pacific/Apia')).toBe('2026-11-22');
    expect(calendarDate('2026-11-22T11:00:00Z', 'Pacific/Apia')).toBe('2026-11-23');
  });

  it('counts over months, years and leap days', () => {
    expect(shiftDate('2026-03-01', -1)).toBe('2026-02-28');
    expect(shiftDate('2028-03-01', -1)).toBe('2028-02-29');
    expect(shiftDate('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('says a range of days with one month where they share it', () => {
    expect(formatDates('2026-11-19', '2026-11-21', 'en-GB').replaceAll(/\s/g, '')).toBe('19–21Nov');
  });
});
