import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChart, type Drawable } from './draw-chart.js';
import { METRIC_CALCULATIONS } from './metric.js';

const PLAIN: Drawable = { calculation: 'AVERAGE', warnAt: null, alarmAt: null, worseWhen: 'HIGHER' };

/** The runs of a line, each a list of its places. */
function runsOf(line: string): [x: number, y: number][][] {
  return line
    .split('M')
    .slice(1)
    .map((run) =>
      run
        .replace('Z', '')
        .split('L')
        .map((place) => place.split(',').map(Number) as [number, number]),
    );
}

test('a line through the middles of the slots, interrupted by gaps', () => {
  const { line, width, height } = drawChart([0, 10, null, null, 5, null], PLAIN);
  expect([width, height]).toEqual([12, 200]);
  expect(runsOf(line)).toEqual([
    [
      [1, 200],
      [3, 0],
    ],
    [[9, 100]],
  ]);
});

test('of nothing there is nothing to see', () => {
  expect(drawChart([null, null], PLAIN)).toEqual({
    slots: 2,
    width: 4,
    height: 200,
    line: '',
    ticks: [],
    thresholds: [],
    lowest: null,
    highest: null,
  });
});

describe('the axis', () => {
  const values = (from: number, to: number, more: Partial<Drawable> = {}) =>
    drawChart([from, to], { ...PLAIN, ...more }).ticks.map(({ value }) => value);

  test.each<[string, number[], number[]]>([
    ['begins at zero where that is near', values(40, 95), [0, 50, 100]],
    ['shows what changes where zero is far', values(99.2, 99.9), [99.2, 99.4, 99.6, 99.8, 100]],
    ['begins at zero for sums', values(900, 1_000, { calculation: 'SUM' }), [0, 500, 1_000]],
    ['ends at zero below it', values(-95, -40), [-100, -50, 0]],
    ['goes through zero', values(-40, 95), [-50, 0, 50, 100]],
    ['has room where nothing changes', values(100, 100), [90, 95, 100, 105, 110]],
    ['stands at nothing', values(0, 0), [0, 0.5, 1]],
  ])('%s', (_, ticks, expected) => expect(ticks).toEqual(expected));
});

test('a threshold near the values is drawn, one far away is not', () => {
  const drawn = (warnAt: number, alarmAt: number) =>
    drawChart([100, 200], { ...PLAIN, warnAt, alarmAt }).thresholds.map(({ level, value }) => [level, value]);
  expect(drawn(250, 5_000)).toEqual([['WARNING', 250]]);
  expect(drawn(150, 400)).toEqual([
    ['WARNING', 150],
    ['ALARM', 400],
  ]);
});

test('whatever the values, everything stands in its box and a higher value stands higher', () => {
  const value = fc.oneof(fc.constant(null), fc.double({ noNaN: true, min: -1e100, max: 1e100 }), fc.integer());
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 40 }),
      fc.constantFrom(...METRIC_CALCULATIONS),
      fc.option(fc.integer()),
      (values, calculation, warnAt) => {
        const { line, ticks, thresholds, height } = drawChart(values, { ...PLAIN, calculation, warnAt });
        const drawn = runsOf(line).flat();
        const known = values.flatMap((one, n) => (one === null ? [] : [{ one, x: 2 * n + 1 }]));
        expect(drawn.map(([x]) => x)).toEqual(known.map(({ x }) => x));
        for (const y of [...drawn.map(([, it]) => it), ...ticks.map((it) => it.y), ...thresholds.map((it) => it.y)]) {
          expect(y).toBeGreaterThanOrEqual(-1e-6);
          expect(y).toBeLessThanOrEqual(height + 1e-6);
        }
        const byValue = known.map(({ one }, n) => ({ one, y: drawn[n]?.[1] ?? 0 })).toSorted((a, b) => a.one - b.one);
        for (const [n, { y }] of byValue.entries()) expect(y).toBeLessThanOrEqual(byValue[n - 1]?.y ?? height);
      },
    ),
  );
});
