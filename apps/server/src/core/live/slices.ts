import type { Log } from '../log.js';

const SLICE_MS = 5;

/**
 * Does long work step by step, first come, first served: some milliseconds of it in each turn of the event
 * loop, so that requests are answered in between however many sockets there are.
 */
export class Slices {
  #works: Iterator<unknown>[] = [];
  #first = 0;
  #scheduled = false;

  constructor(private readonly log: Log) {}

  /** Returns at once. Each step of `work` takes well under a millisecond. */
  add(work: Iterator<unknown>): void {
    this.#works.push(work);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled || this.#works.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#runSlice();
      this.#schedule();
    });
  }

  #runSlice(): void {
    const end = performance.now() + SLICE_MS;
    for (let work = this.#works[this.#first]; work && performance.now() < end; work = this.#works[this.#first]) {
      if (!this.#advance(work)) this.#first += 1;
    }
    // There may be thousands: they are taken out together, not each for itself.
    this.#works = this.#works.slice(this.#first);
    this.#first = 0;
  }

  /** Whether more of it is to be done. */
  #advance(work: Iterator<unknown>): boolean {
    try {
      return !work.next().done;
    } catch (error) {
      this.log.error({ err: error }, 'sending to sockets failed');
      return false;
    }
  }
}
