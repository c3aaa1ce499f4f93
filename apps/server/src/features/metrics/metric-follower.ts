/** Points of a metric were recorded after its recording `since`. */
export interface PointsRecorded {
  metricId: number;
  since: number;
}

const PAUSE_MS = 1_000;

/**
 * One reader's view: whether there is anything that it has not heard of. A reader that stalls costs two numbers.
 * The pause is counted from its asking for more, so that however long a message took, the next one is sent a
 * second later at the earliest.
 */
export class MetricFollower implements AsyncIterableIterator<PointsRecorded, undefined> {
  #newest: number;
  #heardOf: number;
  #waiting: ((result: IteratorResult<PointsRecorded, undefined>) => void) | null = null;
  #pause: NodeJS.Timeout | null = null;
  #told = false;
  #over = false;
  readonly #metricId: number;

  constructor(
    { metricId, since }: PointsRecorded,
    private readonly onReturn: () => void,
  ) {
    this.#metricId = metricId;
    this.#newest = since;
    this.#heardOf = since;
  }

  hear(recordings: number): void {
    this.#newest = Math.max(this.#newest, recordings);
    this.#deliver();
  }

  /** Ask for one at a time, as `for await` and GraphQL do. */
  next(): Promise<IteratorResult<PointsRecorded, undefined>> {
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

  return(): Promise<IteratorResult<PointsRecorded, undefined>> {
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
    if (!this.#waiting || this.#pause || this.#newest === this.#heardOf) return;
    const since = this.#heardOf;
    this.#heardOf = this.#newest;
    this.#told = true;
    const resolve = this.#waiting;
    this.#waiting = null;
    resolve({ done: false, value: { metricId: this.#metricId, since } });
  }
}
