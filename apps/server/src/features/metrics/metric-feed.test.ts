import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MetricFeed, type MetricFollower } from './metric-feed.js';

const METRIC = 1;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Reads as a subscription does: one at a time, and for more only after the last. */
function read(follower: MetricFollower) {
  const told: { at: number; minutes: number[] }[] = [];
  const start = Date.now();
  const end = (async () => {
    for await (const { minutes } of follower) told.push({ at: Date.now() - start, minutes });
  })();
  return { told, end };
}

test('the first change is told at once, the ones after it together, a second later', async () => {
  const feed = new MetricFeed();
  const { told } = read(feed.follow(METRIC));
  feed.tell(METRIC, [100]);
  await vi.advanceTimersByTimeAsync(100);
  feed.tell(METRIC, [102]);
  await vi.advanceTimersByTimeAsync(100);
  feed.tell(METRIC, [101, 102]);
  await vi.advanceTimersByTimeAsync(799);
  expect(told).toEqual([{ at: 0, minutes: [100] }]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told.slice(1)).toEqual([{ at: 1_000, minutes: [101, 102] }]);
});

test('after a quiet while a change is told at once again', async () => {
  const feed = new MetricFeed();
  const { told } = read(feed.follow(METRIC));
  feed.tell(METRIC, [1]);
  await vi.advanceTimersByTimeAsync(5_000);
  feed.tell(METRIC, [2]);
  await vi.advanceTimersByTimeAsync(0);
  expect(told.map(({ at }) => at)).toEqual([0, 5_000]);
});

test('another metric, and a change of nothing, are not told', async () => {
  const feed = new MetricFeed();
  const { told } = read(feed.follow(METRIC));
  feed.tell(METRIC + 1, [1]);
  feed.tell(METRIC, []);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(told).toEqual([]);
});

test('a stalled reader finds each minute once, the newest 1,440 of them', async () => {
  const feed = new MetricFeed();
  const follower = feed.follow(METRIC);
  const all = Array.from({ length: 3_000 }, (_, n) => n);
  for (let round = 0; round < 3; round += 1) feed.tell(METRIC, all.toReversed());
  const { value } = await follower.next();
  expect(value?.minutes).toEqual(all.slice(-1_440));
});

test('two readers do not share what is waiting', async () => {
  const feed = new MetricFeed();
  const [one, other] = [feed.follow(METRIC), feed.follow(METRIC)];
  feed.tell(METRIC, [1]);
  expect((await one.next()).value?.minutes).toEqual([1]);
  feed.tell(METRIC, [2]);
  expect((await other.next()).value?.minutes).toEqual([1, 2]);
});

test('a reader who leaves is forgotten, also while it waits or pauses', async () => {
  const feed = new MetricFeed();
  const [waiting, pausing] = [feed.follow(METRIC), feed.follow(METRIC)];
  const reading = read(waiting);
  await vi.advanceTimersByTimeAsync(0);
  const paused = read(pausing);
  feed.tell(METRIC, [1]);
  await vi.advanceTimersByTimeAsync(10);
  await waiting.return();
  await pausing.return();
  await Promise.all([reading.end, paused.end]);
  expect(feed.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  expect(await waiting.next()).toEqual({ done: true, value: undefined });
});
