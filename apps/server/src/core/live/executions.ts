const MOST_AT_ONCE = 4;

interface Waiting {
  /** How many are waiting for its outcome. */
  readers: () => number;
  start: () => void;
}

/**
 * Gives executions their turns: one starts in each turn of the event loop, a few run at once, and what most
 * readers wait for goes first.
 */
export class Executions {
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #scheduled = false;

  async run<T>(readers: () => number, execute: () => Promise<T> | T): Promise<T> {
    await new Promise<void>((start) => {
      this.#waiting.push({ readers, start });
      this.#schedule();
    });
    try {
      return await execute();
    } finally {
      this.#running -= 1;
      this.#schedule();
    }
  }

  #schedule(): void {
    if (this.#scheduled || this.#running >= MOST_AT_ONCE || this.#waiting.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#startNext();
      this.#schedule();
    });
  }

  #startNext(): void {
    let most = 0;
    let next = 0;
    for (const [at, { readers }] of this.#waiting.entries()) {
      if (readers() <= most) continue;
      most = readers();
      next = at;
    }
    this.#running += 1;
    this.#waiting.splice(next, 1)[0]?.start();
  }
}
