import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pageFromData } from '../state/page-from-data.ts';
import { createPageStore } from '../state/page-store.ts';
import { sampleMetric } from '../testing/sample-metric.ts';
import { samplePage } from '../testing/sample-page.ts';
import { followMetrics } from './follow-metrics.ts';
import { createLatestValues, type Latest } from './latest-values.ts';

const MINUTE = 60_000;
const at = (second: number) => `2026-11-22T14:03:${second}.000Z`;
const pageWith = (ids: readonly number[]) =>
  pageFromData(samplePage({ metrics: ids.map((id) => sampleMetric({ id: String(id), position: id })) }));

/** A page with these metrics, and a socket and a server that the test plays. */
function harness(ids: readonly number[]) {
  const store = createPageStore(pageWith(ids));
  const values = createLatestValues();
  const followed = new Map<string, (latest: Latest) => void>();
  const seen = { now: true };
  const connection = { open: false, connect: () => {} };
  const fetchLatest = vi.fn(async () => [{ id: '1', latest: 7, latestAt: at(30) }]);
  followMetrics({
    store,
    values,
    socket: {
      follow: (id, onChange) => {
        followed.set(id, onChange);
        return () => void followed.delete(id);
      },
      onConnected: (listener) => {
        connection.connect = () => {
          connection.open = true;
          listener();
        };
      },
      isOpen: () => connection.open,
    },
    fetchLatest,
    isSeen: () => seen.now,
  });
  return { store, values, followed, seen, connection, fetchLatest };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

it('asks once connected, then hears, and keeps the newest', async () => {
  const { values, followed, connection, fetchLatest } = harness([1]);
  connection.connect();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(values.of('1')?.latest).toBe(7);
  followed.get('1')?.({ latest: 8, latestAt: at(31) });
  followed.get('1')?.({ latest: 6, latestAt: at(29) });
  expect(values.of('1')?.latest).toBe(8);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(fetchLatest).toHaveBeenCalledTimes(1);
});

it('asks again after a reconnect, and every minute while there is no connection', async () => {
  const { connection, fetchLatest, seen } = harness([1]);
  connection.connect();
  await vi.advanceTimersByTimeAsync(3_000);
  connection.connect();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(fetchLatest).toHaveBeenCalledTimes(2);
  connection.open = false;
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  expect(fetchLatest.mock.calls.length).toBeGreaterThanOrEqual(5);
  seen.now = false;
  fetchLatest.mockClear();
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  expect(fetchLatest).not.toHaveBeenCalled();
});

it('follows the first eight, and asks for the others', async () => {
  const { store, followed, connection, fetchLatest } = harness([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([...followed.keys()]).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  connection.connect();
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(fetchLatest.mock.calls.length).toBeGreaterThanOrEqual(3);

  store.replace(pageWith([2, 3, 9]));
  expect([...followed.keys()].toSorted()).toEqual(['2', '3', '9']);
  await vi.advanceTimersByTimeAsync(3_000);
  fetchLatest.mockClear();
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(fetchLatest).not.toHaveBeenCalled();
});

it('has nothing to ask where there are no metrics', async () => {
  const { connection, fetchLatest } = harness([]);
  connection.connect();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(fetchLatest).not.toHaveBeenCalled();
});
