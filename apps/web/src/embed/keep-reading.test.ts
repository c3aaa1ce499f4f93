import { beforeEach, expect, it, vi } from 'vitest';
import { keepReading } from './keep-reading.ts';

const MINUTE_MS = 60_000;
let visible = true;

beforeEach(() => {
  visible = true;
  vi.useFakeTimers();
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (visible ? 'visible' : 'hidden'));
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
});

function turn(isVisible: boolean) {
  visible = isVisible;
  document.dispatchEvent(new Event('visibilitychange'));
}

it('reads at once and then every minute, whatever fails', async () => {
  const read = vi.fn(() => Promise.reject(new Error('offline')));
  keepReading(read);
  expect(read).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
  expect(read).toHaveBeenCalledTimes(3);
});

it('rests while nobody sees it, and reads as soon as somebody does', async () => {
  const read = vi.fn(() => Promise.resolve());
  keepReading(read);
  await vi.advanceTimersByTimeAsync(1_000);
  turn(false);
  await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
  expect(read).toHaveBeenCalledTimes(1);
  turn(true);
  expect(read).toHaveBeenCalledTimes(2);
});

it('never reads twice at a time, nor more often for being looked at often', async () => {
  const answer = Promise.withResolvers<void>();
  const read = vi.fn(() => answer.promise);
  keepReading(read);
  for (let turns = 0; turns < 5; turns += 1) turn(true);
  expect(read).toHaveBeenCalledTimes(1);
  answer.resolve();
  await vi.advanceTimersByTimeAsync(0);
  for (let turns = 0; turns < 5; turns += 1) {
    turn(true);
    await vi.advanceTimersByTimeAsync(0);
  }
  read.mockClear();
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(read).toHaveBeenCalledTimes(1);
});
