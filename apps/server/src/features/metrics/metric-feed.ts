declare module '../../core/context.js' {
  interface Services {
    metricFeed: MetricFeed;
  }
}

/** Minutes of a metric that are new or other than before. */
export interface MinutesChanged {
  metricId: number;
  /** In minutes since 1970-01-01T00:00Z. */
  minutes: number[];
}

/** A day's minutes: a reader who needs more fetches the series. */
const MOST_MINUTES = 1_440;
const PAUSE_MS = 1_000;

/** Tells those who follow a metric in this process which of its minutes changed. */
export class MetricFeed {
  readonly #followers = new Map<number, Set<MetricFollower>>();

  /** Returns at once. */
  tell(metricId: number, minutes: readonly number[]): void {
    for (const follower of this.#followers.get(metricId) ?? []) follower.add(minutes);
  }

  /** Everything that is told from now on, at most once a second, until `return` is called. */
  follow(metricId: number): MetricFollower {
    const followers = this.#followers.get(metricId) ?? new Set();
    this.#followers.set(metricId, followers);
    const follower = new MetricFollower(metricId, () => {
      followers.delete(follower);
      if (followers.size === 0) this.#followers.delete(metricId);
    });
    followers.add(follower);
    return follower;
  }

  /** How many follow any metric. */
  get size(): number {
    return [...this.#followers.values()].reduce((sum, followers) => sum + followers.size, 0);
  }
}

/**
 * One reader's view: what has changed since it last asked, each minute once. A reader that stalls costs a
 * set of numbers and nothing more. The pause is counted from its asking for more, so that however long a
 * message took, the next one is sent a second later at the earliest.
 */
export class MetricFollower implements AsyncIterableIterator<MinutesChanged, undefined> {
  #changed = new Set<number>();
  #waiting: ((result: IteratorResult<MinutesChanged, undefined>) => void) | null = null;
  #pause: NodeJS.Timeout | null = null;
  #told = false;
  #over = false;

  constructor(
    private readonly metricId: number,
    private readonly onReturn: () => void,
  ) {}

  add(minutes: readonly number[]): void {
    if (minutes.length === 0) return;
    const changed = new Set([...this.#changed, ...minutes]);
    this.#changed =
      changed.size <= MOST_MINUTES ? changed : new Set([...changed].toSorted((a, b) => a - b).slice(-MOST_MINUTES));
    this.#deliver();
  }

  /** Ask for one at a time, as `for await` and GraphQL do. */
  next(): Promise<IteratorResult<MinutesChanged, undefined>> {
    if (this.#over) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      this.#waiting = resolve;
      if (this.#told) {
        this.#pause = setTimeout(() => {
          this.#pause = null;
          this.#deliver();
        }, PAUSE_MS);
      } else this.#deliver();
    });
  }

  return(): Promise<IteratorResult<MinutesChanged, undefined>> {
    if (!this.#over) {
      this.#over = true;
      if (this.#pause) clearTimeout(this.#pause);
      this.onReturn();
      this.#waiting?.({ done: true, value: undefined });
      this.#waiting = null;
    }
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #deliver(): void {
    if (!this.#waiting || this.#pause || this.#changed.size === 0) return;
    const minutes = [...this.#changed].toSorted((a, b) => a - b);
    this.#changed = new Set();
    this.#told = true;
    const resolve = this.#waiting;
    this.#waiting = null;
    resolve({ done: false, value: { metricId: this.metricId, minutes } });
  }
}
