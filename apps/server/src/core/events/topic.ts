const MOST_WAITING = 256;

/**
 * A source of messages with any number of subscribers, each with its own bounded queue. Where a subscriber
 * does not keep up its oldest messages go: whoever sees a gap fetches anew.
 */
export class Topic<T> {
  readonly #subscribers = new Set<Subscriber<T>>();

  constructor(private readonly whenDeserted: () => void = () => undefined) {}

  publish(message: T): void {
    for (const subscriber of this.#subscribers) subscriber.push(message);
  }

  subscribe(): AsyncIterableIterator<T> {
    const subscriber = new Subscriber<T>(() => {
      if (this.#subscribers.delete(subscriber) && this.#subscribers.size === 0) this.whenDeserted();
    });
    this.#subscribers.add(subscriber);
    return subscriber;
  }

  /** Resolves once every subscriber has taken what was published: for publishers that can wait. */
  async taken(): Promise<void> {
    await Promise.all([...this.#subscribers].map((subscriber) => subscriber.taken()));
  }

  /** Ends every subscription. */
  close(): void {
    for (const subscriber of this.#subscribers) void subscriber.return();
  }
}

class Subscriber<T> implements AsyncIterableIterator<T> {
  readonly #waiting: T[] = [];
  #wake: ((result: IteratorResult<T>) => void) | null = null;
  #whenTaken: (() => void)[] = [];
  #done = false;

  constructor(private readonly leave: () => void) {}

  push(message: T): void {
    if (this.#wake) {
      this.#wake({ value: message, done: false });
      this.#wake = null;
      return;
    }
    this.#waiting.push(message);
    if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
  }

  next(): Promise<IteratorResult<T>> {
    if (this.#done) return Promise.resolve({ value: undefined, done: true });
    if (this.#waiting.length > 0) return Promise.resolve({ value: this.#waiting.shift() as T, done: false });
    this.#tellTaken();
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** Resolves when it asks for more and nothing waits. */
  taken(): Promise<void> {
    if (this.#done || (this.#wake && this.#waiting.length === 0)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#whenTaken.push(resolve);
    });
  }

  return(): Promise<IteratorResult<T>> {
    this.#done = true;
    this.#waiting.length = 0;
    this.leave();
    this.#tellTaken();
    this.#wake?.({ value: undefined, done: true });
    this.#wake = null;
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(error: unknown): Promise<IteratorResult<T>> {
    void this.return();
    return Promise.reject(error);
  }

  #tellTaken(): void {
    for (const tell of this.#whenTaken.splice(0)) tell();
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<T> {
    return this;
  }
}
