import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MetricFeed } from './metric-feed.js';
import type { MetricFollower } from './metric-follower.js';

const METRIC = 1;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Reads as a subscription does: one at a time, and for more only after the last. */
function read(follower: MetricFollower) {
  const told: { at: number; since: number }[] = [];
  const start = Date.now();
  const end = (async () => {
    for await (const { since } of follower) told.push({ at: Date.now() - start, since });
  })();
  return { told, end };
}

test('the first recording is told at once, the ones after it together, a second later', async () => {
  const feed = new MetricFeed();
  const { told } = read(feed.follow(METRIC, 7));
  feed.tell(METRIC, 8);
  await vi.advanceTimersByTimeAsync(100);
  feed.tell(METRIC, 9);
  await vi.advanceTimersByTimeAsync(100);
  feed.tell(METRIC, 10);
  await vi.advanceTimersByTimeAsync(799);
  expect(told).toEqual([{ at: 0, since: 7 }]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told.slice(1)).toEqual([{ at: 1_000, since: 8 }]);
});

test('after a quiet while a recording is told at once again', async () => {
  const feed = new MetricFeed();
  const { told } = read(feed.follow(METRIC, 0));
  feed.tell(METRIC, 1);
  await vi.advanceTimersByTimeAsync(5_000);
  feed.tell(METRIC, 2);
  await vi.advanceTimersByTimeAsync(0);
  expect(told.map(({ at }) => at)).toEqual([0, 5_000]);
});

test('another metric, and what was heard before or out of turn, are not told', async () => {
  const feed = new MetricFeed();
  const { told } = read(feed.follow(METRIC, 5));
  feed.tell(METRIC + 1, 9);
  feed.tell(METRIC, 5);
  await vi.advanceTimersByTimeAsync(3_000);
  feed.tell(METRIC, 8);
  await vi.advanceTimersByTimeAsync(3_000);
  feed.tell(METRIC, 7);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(told).toEqual([{ at: 3_000, since: 5 }]);
});

test('two readers do not share what is waiting', async () => {
  const feed = new MetricFeed();
  const [one, other] = [feed.follow(METRIC, 0), feed.follow(METRIC, 0)];
  feed.tell(METRIC, 1);
  expect((await one.next()).value?.since).toBe(0);
  feed.tell(METRIC, 2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect((await other.next()).value?.since).toBe(0);
  const next = one.next();
  await vi.advanceTimersByTimeAsync(1_000);
  expect((await next).value?.since).toBe(1);
});

test('a reader who leaves is forgotten, also while it waits or pauses', async () => {
  const feed = new MetricFeed();
  const [waiting, pausing] = [feed.follow(METRIC, 0), feed.follow(METRIC, 0)];
  const reading = read(waiting);
  await vi.advanceTimersByTimeAsync(0);
  const paused = read(pausing);
  feed.tell(METRIC, 1);
  await vi.advanceTimersByTimeAsync(10);
  expect(feed.followed).toEqual([METRIC]);
  await waiting.return();
  await pausing.return();
  await Promise.all([reading.end, paused.end]);
  expect([feed.size, feed.followed]).toEqual([0, []]);
  expect(vi.getTimerCount()).toBe(0);
  expect(await waiting.next()).toEqual({ done: true, value: undefined });
});
