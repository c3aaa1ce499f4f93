import { describe, expect, it } from 'vitest';
import { postedPoints } from './posted-points.js';

const at = new Date('2026-11-26T10:00:00.000Z');

describe('what is posted', () => {
  it.each<[string, unknown, ReturnType<typeof postedPoints>]>([
    ['a point', { value: 212 }, { points: [{ value: 212 }], idempotencyKey: null }],
    ['a point of null time', { value: 1, at: null }, { points: [{ value: 1 }], idempotencyKey: null }],
    [
      'a point and its time',
      { value: -0.5, at: at.toISOString() },
      { points: [{ value: -0.5, at }], idempotencyKey: null },
    ],
    [
      'a point by Unix seconds',
      { value: 1, at: at.getTime() / 1000 },
      { points: [{ value: 1, at }], idempotencyKey: null },
    ],
    ['none', [], { points: [], idempotencyKey: null }],
    ['several', [{ value: 1 }, { value: 2 }], { points: [{ value: 1 }, { value: 2 }], idempotencyKey: null }],
    ['with a key', { points: [{ value: 1 }], idempotencyKey: 'k' }, { points: [{ value: 1 }], idempotencyKey: 'k' }],
  ])('may be %s', (_what, body, expected) => {
    expect(postedPoints(body)).toEqual(expected);
  });

  it.each<[unknown, string, string]>([
    [null, 'body', 'must be a point, an array of points, or { points, idempotencyKey }'],
    [undefined, 'body', 'must be a point, an array of points, or { points, idempotencyKey }'],
    ['212', 'body', 'must be a point, an array of points, or { points, idempotencyKey }'],
    [{}, 'points[0].value', 'must be a number'],
    [{ value: '212' }, 'points[0].value', 'must be a number'],
    [{ value: null }, 'points[0].value', 'must be a number'],
    [[{ value: 1 }, { value: true }], 'points[1].value', 'must be a number'],
    [[1], 'points[0]', 'must be { value, at }'],
    [[null], 'points[0]', 'must be { value, at }'],
    [[{ value: 1, time: 5 }], 'points[0].time', 'is not known: a point has value and at'],
    [{ value: 1, at: at.getTime() }, 'points[0].at', 'must be a time such as "2026-11-26T10:00:00Z", or Unix seconds'],
    [{ value: 1, at: 'now' }, 'points[0].at', 'must be a time such as "2026-11-26T10:00:00Z", or Unix seconds'],
    [{ points: { value: 1 } }, 'points', 'must be an array'],
    [{ points: [], key: 'k' }, 'key', 'is not known beside points'],
    [{ points: [], idempotencyKey: 7 }, 'idempotencyKey', 'must be a string'],
    [Array.from({ length: 5_001 }, () => ({ value: 1 })), 'points', 'must be at most 5000 points'],
  ])('is refused as %j, naming %s', (body, path, message) => {
    const refused = expect.objectContaining({ code: 'BAD_USER_INPUT', fields: [{ path, message }] }) as Error;
    expect(() => postedPoints(body)).toThrow(refused);
  });

  it('is refused with the first twenty things that are wrong', () => {
    const body = Array.from({ length: 100 }, () => ({ value: 'x' }));
    const twenty = expect.objectContaining({ fields: expect.objectContaining({ length: 20 }) }) as Error;
    expect(() => postedPoints(body)).toThrow(twenty);
  });
});
