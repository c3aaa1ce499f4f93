import { describe, expect, it } from 'vitest';
import { sampleHistory } from '../testing/sample-page.ts';
import { markToday, packHistory, unpackHistory } from './history.ts';

describe('packHistory', () => {
  it('gives back every day as it was', () => {
    const history = sampleHistory({
      0: ['PARTIAL_OUTAGE', 2_500],
      1: ['PARTIAL_OUTAGE', 2_500],
      40: ['MAJOR_OUTAGE', 86_400],
    });
    const days = unpackHistory(packHistory(history));
    expect(days.map(({ date, worst, spans }) => ({ date, worst, spans }))).toEqual(
      history.days.map(({ date, worst, spans }) => ({ date, worst, spans })),
    );
    days.forEach(({ uptime }, n) => expect(uptime).toBeCloseTo(history.days[n]?.uptime ?? Number.NaN, 2));
  });

  it('says quiet months in a few characters', () => {
    expect(packHistory(sampleHistory()).days).toBe('90*o86400/100');
  });

  it('keeps days of which nothing is known, and a worst that its blips do not colour', () => {
    const days = [
      {
        date: '2026-11-21',
        worst: 'UNKNOWN' as const,
        uptime: null,
        spans: [{ status: 'UNKNOWN' as const, seconds: 86_400 }],
      },
      {
        date: '2026-11-22',
        worst: 'OPERATIONAL' as const,
        uptime: 99.9,
        spans: [
          { status: 'OPERATIONAL' as const, seconds: 86_370 },
          { status: 'MAJOR_OUTAGE' as const, seconds: 30 },
        ],
      },
    ];
    expect(unpackHistory(packHistory({ uptime: 99.9, days }))).toEqual(days);
  });

  it('is empty without days', () => {
    expect(unpackHistory(packHistory({ uptime: null, days: [] }))).toEqual([]);
  });
});

describe('markToday', () => {
  it('marks the last day alone, once', () => {
    const marked = markToday(packHistory(sampleHistory()), 'DEGRADED_PERFORMANCE');
    const days = unpackHistory(marked);
    expect(days.slice(-2).map(({ worst }) => worst)).toEqual(['OPERATIONAL', 'DEGRADED_PERFORMANCE']);
    expect(markToday(marked, 'DEGRADED_PERFORMANCE')).toEqual(marked);
  });
});
