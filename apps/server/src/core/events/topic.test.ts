import { describe, expect, it, vi } from 'vitest';
import { Topic } from './topic.js';

describe('Topic', () => {
  it('hands every message to every subscriber, in order', async () => {
    const topic = new Topic<number>();
    const [a, b] = [topic.subscribe(), topic.subscribe()];
    topic.publish(1);
    topic.publish(2);
    for (const subscriber of [a, b]) {
      expect((await subscriber.next()).value).toBe(1);
      expect((await subscriber.next()).value).toBe(2);
    }
  });

  it('keeps the newest for a subscriber that does not keep up, and takes no harm', async () => {
    const topic = new Topic<number>();
    const stalled = topic.subscribe();
    for (let n = 1; n <= 5_000; n += 1) topic.publish(n);
    const kept: number[] = [];
    for (let n = 0; n < 256; n += 1) kept.push((await stalled.next()).value as number);
    expect([kept[0], kept.at(-1)]).toEqual([4_745, 5_000]);
  });

  it('says when everybody has taken what was published', async () => {
    const topic = new Topic<number>();
    const reader = topic.subscribe();
    const seen: string[] = [];
    topic.publish(1);
    const taken = topic.taken().then(() => seen.push('taken'));
    await reader.next();
    seen.push('read');
    void reader.next();
    await taken;
    expect(seen).toEqual(['read', 'taken']);
  });

  it('does not wait for one that has gone', async () => {
    const topic = new Topic<number>();
    const reader = topic.subscribe();
    topic.publish(1);
    const taken = topic.taken();
    await reader.return?.();
    await taken;
    expect(await reader.next()).toEqual({ value: undefined, done: true });
  });

  it('says once when the last subscriber has left', async () => {
    const deserted = vi.fn<() => void>();
    const topic = new Topic<number>(deserted);
    const [a, b] = [topic.subscribe(), topic.subscribe()];
    await a.return?.();
    await a.return?.();
    expect(deserted).not.toHaveBeenCalled();
    await b.return?.();
    expect(deserted).toHaveBeenCalledTimes(1);
  });
});
