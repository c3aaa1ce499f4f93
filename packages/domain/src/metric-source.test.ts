import { describe, expect, it } from 'vitest';
import { nextReading, prometheusRefusal, readJson, readPrometheus } from './metric-source.js';

const success = (data: unknown) => ({ status: 'success', data });
const vector = (...values: string[]) =>
  success({ resultType: 'vector', result: values.map((value) => ({ metric: {}, value: [1_700_000_000.5, value] })) });

describe('readPrometheus', () => {
  it.each([
    ['a vector of one series', vector('212.5'), 212.5],
    ['a scalar', success({ resultType: 'scalar', result: [1_700_000_000.5, '3'] }), 3],
    ['a small number', vector('-1.5e-07'), -1.5e-7],
  ])('takes the value of %s, and its time', (_, answer, value) => {
    expect(readPrometheus(answer)).toEqual({ value, at: new Date(1_700_000_000_500) });
  });

  it.each([
    [vector(), 'the query gives no series'],
    [vector('1', '2', '3'), 'the query gives 3 series: narrow it down, for example with sum()'],
    [vector('NaN'), 'the query gives NaN, which is not a number'],
    [vector('+Inf'), 'the query gives +Inf, which is not a number'],
    [vector('-Inf'), 'the query gives -Inf, which is not a number'],
    [vector('1e999'), 'the query gives 1e999, which is not a number'],
    [vector(''), 'the query gives , which is not a number'],
    [
      success({ resultType: 'matrix', result: [] }),
      'the query gives a range: ask for one value, for example with rate() or last_over_time()',
    ],
    [success({ resultType: 'string', result: [1, 'x'] }), 'the query gives a text, not a number'],
  ])('%j: %s', (answer, problem) => expect(readPrometheus(answer)).toEqual({ problem }));

  it.each([
    [null],
    [42],
    [[]],
    [{}],
    [{ status: 'error', error: 'no' }],
    [success(null)],
    [success({ resultType: 'vector' })],
    [success({ resultType: 'vector', result: [{ metric: {}, histogram: [1, {}] }] })],
    [success({ resultType: 'vector', result: [{ value: [1, 2] }] })],
  ])('%j is something else', (answer) => {
    expect(readPrometheus(answer)).toEqual({ problem: 'the answer is not that of an instant query of Prometheus' });
  });
});

it('prometheusRefusal tells what is wrong with the query, and not too much of it', () => {
  expect(prometheusRefusal({ status: 'error', errorType: 'bad_data', error: 'parse error' })).toBe('parse error');
  expect(prometheusRefusal({ status: 'error', error: 'x'.repeat(400) })).toHaveLength(300);
  for (const other of [null, {}, vector('1'), { error: 'no' }]) expect(prometheusRefusal(other)).toBeNull();
});

describe('readJson', () => {
  it.each([
    [{ data: [{ latency: 212 }] }, '/data/0/latency', 212],
    [{ latency: ' -2.5e1 ' }, '/latency', -25],
    [{ latency: '.5' }, '/latency', 0.5],
    [{ zero: 0 }, '/zero', 0],
    [42, null, 42],
  ])('of %j takes at %j %d', (answer, path, value) => expect(readJson(answer, path)).toEqual({ value, at: null }));

  it.each([
    [{ data: [] }, '/data/0/latency', 'there is nothing at /data/0/latency'],
    [{ x: { y: 1 } }, '/x', '/x is an object, not a number'],
    [{ x: [1] }, '/x', '/x is a list, not a number'],
    [{ x: null }, '/x', '/x is null, not a number'],
    [{ x: true }, '/x', '/x is true, not a number'],
    [{ x: '12 ms' }, '/x', '/x is a text, not a number'],
    [{ x: '' }, '/x', '/x is a text, not a number'],
    [{ x: '0x10' }, '/x', '/x is a text, not a number'],
    [{ x: 'Infinity' }, '/x', '/x is a text, not a number'],
    [{ x: Infinity }, '/x', '/x is too large a number'],
    [{ x: 1 }, null, 'the answer is an object, not a number'],
  ])('of %j at %j: %s', (answer, path, problem) => expect(readJson(answer, path)).toEqual({ problem }));
});

describe('nextReading', () => {
  const now = new Date('2026-11-22T18:31:07.123Z');

  it('is within the next minute, and then every minute at the same second', () => {
    for (let id = 1; id <= 200; id += 1) {
      const next = nextReading(id, now);
      expect(next.getTime() - now.getTime()).toBeGreaterThan(0);
      expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(60_000);
      expect(nextReading(id, next).getTime() - next.getTime()).toBe(60_000);
      expect(nextReading(id, new Date(next.getTime() + 59_999)).getTime() - next.getTime()).toBe(60_000);
    }
  });

  it('shares the seconds evenly among sources', () => {
    const seconds = Array.from({ length: 120 }, (_, n) => nextReading(n + 1, now).getUTCSeconds());
    expect([...Map.groupBy(seconds, (second) => second).values()].map(({ length }) => length)).toEqual(
      Array.from({ length: 60 }, () => 2),
    );
  });
});
