import { MetricFollower } from './metric-follower.js';

declare module '../../core/context.js' {
  interface Services {
    metricFeed: MetricFeed;
  }
}

/** Tells those who follow a metric in this process that points of it were recorded, here or elsewhere. */
export class MetricFeed {
  readonly #followers = new Map<number, Set<MetricFollower>>();

  /** That points of a metric were recorded so many times by now. Returns at once. */
  tell(metricId: number, recordings: number): void {
    for (const follower of this.#followers.get(metricId) ?? []) follower.hear(recordings);
  }

  /** Everything that comes after so many recordings, at most once a second, until `return` is called. */
  follow(metricId: number, recordings: number): MetricFollower {
    const followers = this.#followers.get(metricId) ?? new Set();
    this.#followers.set(metricId, followers);
    const follower = new MetricFollower({ metricId, since: recordings }, () => {
      followers.delete(follower);
      if (followers.size === 0) this.#followers.delete(metricId);
    });
    followers.add(follower);
    return follower;
  }

  /** The metrics that somebody follows. */
  get followed(): number[] {
    return [...this.#followers.keys()];
  }

  /** How many follow any metric. */
  get size(): number {
    return [...this.#followers.values()].reduce((sum, followers) => sum + followers.size, 0);
  }
}
