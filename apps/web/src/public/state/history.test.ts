import { unpackHistory } from '@signet/domain/packed-history';
import { describe, expect, it } from 'vitest';
import { sampleHistory } from '../testing/sample-page.ts';
import { markToday } from './history.ts';

describe('markToday', () => {
  it('marks the last day alone, once', () => {
    const marked = markToday(sampleHistory(), 'DEGRADED_PERFORMANCE');
    const { first, runs } = unpackHistory(marked.packed);
    expect(first).toBe('2026-08-25');
    expect(runs.map(({ count, worst }) => [count, worst])).toEqual([
      [89, 'OPERATIONAL'],
      [1, 'DEGRADED_PERFORMANCE'],
    ]);
    expect(markToday(marked, 'DEGRADED_PERFORMANCE')).toEqual(marked);
  });

  it('keeps what today was already, and its worst', () => {
    const { packed } = markToday(sampleHistory({ 0: ['MAJOR_OUTAGE', 600] }), 'PARTIAL_OUTAGE');
    const today = unpackHistory(packed).runs.at(-1);
    expect(today).toMatchObject({ count: 1, worst: 'MAJOR_OUTAGE' });
    expect(today?.spans.map(({ status }) => status)).toEqual(['OPERATIONAL', 'MAJOR_OUTAGE', 'PARTIAL_OUTAGE']);
  });

  it('leaves a history without days alone', () => {
    const none = { uptime: null, packed: '' };
    expect(markToday(none, 'MAJOR_OUTAGE')).toBe(none);
  });
});
