import type { Log } from '../log.js';

/** Runs `work` again and again, never twice at once; the first of several failures is logged, and the next round comes all the same. */
export class RepeatingJob {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;
  #isFailing = false;

  constructor(
    private readonly name: string,
    private readonly everyMs: number,
    private readonly work: () => Promise<void>,
    private readonly log: Log,
  ) {}

  start(): void {
    this.#running = this.#round();
  }

  /** Resolves once the round that is running has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #round(): Promise<void> {
    try {
      await this.work();
      if (this.#isFailing) this.log.info({ job: this.name }, 'a job works again');
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) this.log.error({ err: error, job: this.name }, 'a job failed and is tried again');
      this.#isFailing = true;
    }
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#round();
    }, this.everyMs);
    this.#timer.unref();
  }
}
