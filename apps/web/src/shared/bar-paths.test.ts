import type { ComponentStatus } from '@signet/domain/component';
import type { DayRun } from '@signet/domain/history-runs';
import { describe, expect, it } from 'vitest';
import { BAR_DAYS, BAR_HEIGHT, barPaths } from './bar-paths.ts';

type Share = [status: ComponentStatus, seconds: number];

function run(count: number, ...shares: Share[]): DayRun {
  return {
    count,
    worst: 'OPERATIONAL',
    uptime: null,
    spans: shares.map(([status, seconds]) => ({ status, seconds })),
  };
}

const WELL: Share = ['OPERATIONAL', 86_400];

/** What one sees of a column from top to bottom, as "12 major, 28 operational". */
function columnsOf(runs: DayRun[]): string[] {
  const picture = Array.from({ length: BAR_DAYS }, () => Array<string>(BAR_HEIGHT).fill('nothing'));
  for (const { tone, path } of barPaths(runs)) {
    for (const [, x, y, width, height] of path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)) {
      for (let column = Number(x); column < Number(x) + Number(width); column += 1)
        picture[column]?.fill(tone, Number(y), Number(y) + Number(height));
    }
  }
  return picture.map((column) =>
    [...Map.groupBy(column, (tone) => tone)].map(([tone, lines]) => `${lines.length} ${tone}`).join(', '),
  );
}

describe('the bars', () => {
  it('are one rectangle where all is well', () => {
    expect(barPaths([run(60, WELL), run(1, ['OPERATIONAL', 90_000]), run(29, WELL)])).toEqual([
      { tone: 'operational', path: 'M0 0h90v40h-90z' },
    ]);
  });

  it('stack the shares of a day, the worst on top', () => {
    const half = run(2, ['OPERATIONAL', 43_200], ['PARTIAL_OUTAGE', 21_600], ['MAJOR_OUTAGE', 21_600]);
    const columns = columnsOf([run(50, WELL), half, run(38, WELL)]);
    expect(columns[49]).toBe('40 operational');
    expect(columns.slice(50, 52)).toEqual(Array(2).fill('12 major, 12 partial, 16 operational'));
    expect(columns[52]).toBe('40 operational');
  });

  it('show a short trouble as a third of the column, and leave a share for what is mild', () => {
    const columns = columnsOf([
      run(88, WELL),
      run(1, ['OPERATIONAL', 86_340], ['MAJOR_OUTAGE', 60]),
      run(1, ['OPERATIONAL', 60], ['DEGRADED_PERFORMANCE', 86_340]),
    ]);
    expect(columns.slice(-2)).toEqual(['12 major, 28 operational', '28 degraded, 12 operational']);
  });

  it('have a ground of their own where a whole day was bad', () => {
    const columns = columnsOf([run(88, WELL), run(1, ['MAJOR_OUTAGE', 86_400]), run(1, WELL)]);
    expect(columns.slice(-3)).toEqual(['40 operational', '40 major', '40 operational']);
  });

  it('of a short history stand at the end', () => {
    const columns = columnsOf([run(3, WELL)]);
    expect(columns.slice(85)).toEqual(['40 nothing', '40 nothing', ...Array<string>(3).fill('40 operational')]);
  });
});
