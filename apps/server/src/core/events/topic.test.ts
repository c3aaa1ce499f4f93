import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
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

  describe('lets a publisher that can wait', () => {
    const full = (topic: Topic<number>) => {
      for (let n = 1; n <= 128; n += 1) topic.publish(n);
    };

    it('go on as long as everybody keeps up', async () => {
      const topic = new Topic<number>();
      topic.subscribe();
      for (let n = 1; n < 128; n += 1) topic.publish(n);
      await topic.room(60_000);
    });

    it('wait for one that is far behind, until it takes a message', async () => {
      const topic = new Topic<number>();
      const slow = topic.subscribe();
      full(topic);
      let hasRoom = false;
      const room = topic.room(60_000).then(() => (hasRoom = true));
      await setImmediate();
      expect(hasRoom).toBe(false);
      expect((await slow.next()).value).toBe(1);
      await room;
    });

    it('go on when it has gone', async () => {
      const topic = new Topic<number>();
      const slow = topic.subscribe();
      full(topic);
      const room = topic.room(60_000);
      await slow.return?.();
      await room;
      expect(await slow.next()).toEqual({ value: undefined, done: true });
    });

    it('leave one behind that takes nothing at all: it keeps the newest', async () => {
      const topic = new Topic<number>();
      const stuck = topic.subscribe();
      full(topic);
      await topic.room(1);
      topic.publish(129);
      expect((await stuck.next()).value).toBe(128);
      expect((await stuck.next()).value).toBe(129);
    });
  });
});
