import type { Log } from '../log.js';

/** Work that an answer does not wait for, so that its time tells nothing. A process that ends in order ends it first. */
export class Errands {
  readonly #running = new Set<Promise<void>>();

  constructor(private readonly log: Log) {}

  run(name: string, work: () => Promise<void>): void {
    const running = work()
      .catch((error: unknown) => this.log.warn({ err: error, errand: name }, 'an errand failed'))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Resolves once none is under way. */
  async done(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
