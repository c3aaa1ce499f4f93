const MOST_WAITING = 256;
/** With so many that wait, a publisher that can had better pause. */
const ENOUGH_WAITING = 128;

/**
 * A source of messages with any number of subscribers, each with its own bounded queue. Where a subscriber
 * does not keep up its oldest messages go: whoever sees a gap fetches anew.
 */
export class Topic<T> {
  readonly #subscribers = new Set<Subscriber<T>>();

  publish(message: T): void {
    for (const subscriber of this.#subscribers) subscriber.push(message);
  }

  subscribe(): AsyncIterableIterator<T> {
    const subscriber = new Subscriber<T>(() => this.#subscribers.delete(subscriber));
    this.#subscribers.add(subscriber);
    return subscriber;
  }

  /**
   * Resolves once no subscriber is far behind: for publishers that can wait. Who takes nothing for `patience`
   * milliseconds keeps the newest message only, and is waited for no longer.
   */
  async room(patience: number): Promise<void> {
    const behind = [...this.#subscribers].filter((subscriber) => !subscriber.hasRoom);
    if (behind.length === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([enough, Promise.all(behind.map((subscriber) => subscriber.taken()))]);
    clearTimeout(timer);
    for (const subscriber of behind) if (!subscriber.hasRoom) subscriber.skipToNewest();
  }
}

class Subscriber<T> implements AsyncIterableIterator<T> {
  readonly #waiting: T[] = [];
  #wake: ((result: IteratorResult<T>) => void) | null = null;
  readonly #whenTaken: (() => void)[] = [];
  #done = false;

  constructor(private readonly leave: () => void) {}

  get hasRoom(): boolean {
    return this.#waiting.length < ENOUGH_WAITING;
  }

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
    if (this.#waiting.length > 0) {
      const value = this.#waiting.shift() as T;
      this.#tellTaken();
      return Promise.resolve({ value, done: false });
    }
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** Resolves when it takes a message, or leaves. */
  taken(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenTaken.push(resolve);
    });
  }

  skipToNewest(): void {
    this.#waiting.splice(0, this.#waiting.length - 1);
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
