import { AppError } from './errors.js';

/** Lets so many through at once, and so many wait; who comes after that is sent away. */
export class Turnstile {
  #inside = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(
    private readonly mostInside: number,
    private readonly mostWaiting: number,
    /** Told to who is sent away. */
    private readonly refusal: string,
  ) {}

  /** @throws AppError TOO_MANY_REQUESTS */
  async run<T>(fn: () => Promise<T>): Promise<T> {
    if (this.#inside < this.mostInside) this.#inside += 1;
    else await this.#wait();
    try {
      return await fn();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#inside -= 1;
    }
  }

  #wait(): Promise<void> {
    if (this.#waiting.length >= this.mostWaiting) {
      throw new AppError('TOO_MANY_REQUESTS', this.refusal);
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
