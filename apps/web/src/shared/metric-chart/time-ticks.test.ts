import type { MetricRange } from '@signet/domain/metric';
import { describe, expect, it } from 'vitest';
import { sampleChart } from './sample-chart.ts';
import { timeTicks } from './time-ticks.ts';

const labels = (range: MetricRange, to: string, zone: string, locale = 'en-GB') =>
  timeTicks(
    sampleChart({ range, to }, () => null),
    { zone, locale },
  ).map(({ label }) => label.replaceAll(/\s/g, ' '));

/** Hours after the begin of the chart of a day. */
const hours = (to: string, zone: string) =>
  timeTicks(
    sampleChart({ range: 'DAY', to }, () => null),
    { zone, locale: 'en-GB' },
  ).map(({ x }) => Math.round(x * 24 * 100) / 100);

describe('the ticks of a time axis', () => {
  it.each<[MetricRange, string, string[]]>([
    ['HOUR', '2026-11-22T14:04:00Z', ['14:10', '14:20', '14:30', '14:40', '14:50', '15:00']],
    ['DAY', '2026-11-22T14:05:00Z', ['18:00', '21:00', '22 Nov', '03:00', '06:00', '09:00', '12:00', '15:00']],
    ['WEEK', '2026-11-22T15:00:00Z', ['Mon 16', 'Tue 17', 'Wed 18', 'Thu 19', 'Fri 20', 'Sat 21', 'Sun 22']],
    ['MONTH', '2026-11-22T18:00:00Z', ['26 Oct', '2 Nov', '9 Nov', '16 Nov']],
    ['QUARTER', '2026-11-23T00:00:00Z', ['1 Sept', '15 Sept', '1 Oct', '15 Oct', '1 Nov', '15 Nov']],
  ])('stand at whole local times: %s', (range, to, expected) => {
    expect(labels(range, to, 'Europe/Madrid')).toEqual(expected);
  });

  it('name the months of a year, and the year where it begins', () => {
    const months = labels('YEAR', '2026-11-23T00:00:00Z', 'Europe/Madrid');
    expect(months).toHaveLength(12);
    expect([months[0], months[1], months.at(-1)]).toEqual(['Dec', '2026', 'Nov']);
  });

  it('say the hour as people there do', () => {
    expect(labels('DAY', '2026-11-22T14:05:00Z', 'Europe/Madrid', 'en-US').slice(0, 3)).toEqual([
      '6 PM',
      '9 PM',
      'Nov 22',
    ]);
    expect(labels('HOUR', '2026-11-22T14:04:00Z', 'UTC', 'en-US')[0]).toBe('1:10 PM');
  });

  it('are nearer together or farther apart where clocks are changed', () => {
    expect(hours('2026-03-29T12:00:00Z', 'Europe/Madrid')).toEqual([2, 5, 8, 11, 13, 16, 19, 22]);
    expect(hours('2026-10-25T12:00:00Z', 'Europe/Madrid')).toEqual([1, 4, 7, 10, 14, 17, 20, 23]);
    expect(hours('2026-03-08T12:00:00Z', 'America/St_Johns')).toEqual([
      0.5, 3.5, 6.5, 9.5, 12.5, 15.5, 17.5, 20.5, 23.5,
    ]);
  });

  it('leave out a day that the calendar left out', () => {
    expect(labels('WEEK', '2012-01-02T10:00:00Z', 'Pacific/Apia')).toEqual([
      'Tue 27',
      'Wed 28',
      'Thu 29',
      'Sat 31',
      'Sun 1',
      'Mon 2',
      'Tue 3',
    ]);
  });

  it('are of UTC where the slots are its days', () => {
    expect(labels('QUARTER', '2026-11-23T00:00:00Z', 'Pacific/Apia')).toEqual(
      labels('QUARTER', '2026-11-23T00:00:00Z', 'UTC'),
    );
  });
});
