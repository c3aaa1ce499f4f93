import type { Outcome } from './settle-deliveries.js';

/** What was sent is written down this soon: a process that is killed leaves no more than this to be sent twice. */
const MOST = 20;
const WITHIN_MS = 250;

/** Has outcomes written, in the order in which they come, some at once and each of them soon. */
export class OutcomeWriter {
  #unwritten: Outcome[] = [];
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly settle: (outcomes: readonly Outcome[]) => Promise<void>) {}

  /** Resolves once nothing is being written: whoever waits for it does not send faster than that can be. */
  async add(outcome: Outcome): Promise<void> {
    this.#unwritten.push(outcome);
    if (this.#unwritten.length >= MOST) this.#write();
    else this.#timer ??= setTimeout(() => this.#write(), WITHIN_MS);
    await this.#writing.catch(() => undefined);
  }

  /** Resolves once all of them are written, those too that come meanwhile. @throws what writing them threw */
  async written(): Promise<void> {
    let last: Promise<void>;
    do {
      this.#write();
      last = this.#writing;
      await last;
    } while (last !== this.#writing || this.#unwritten.length > 0);
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const outcomes = this.#unwritten;
    this.#unwritten = [];
    this.#writing = this.#writing.then(() => this.settle(outcomes));
    // Whoever ends this hears of it.
    this.#writing.catch(() => undefined);
  }
}
