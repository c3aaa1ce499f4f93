/** So much may come at once after a pause. */
const MOST_AT_ONCE_MS = 20;

/** Lets so many through a second and no more, evenly. */
export class Pace {
  readonly #everyMs: number;
  #nextAt = 0;

  /** @param clock in milliseconds */
  constructor(
    perSecond: number,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.#everyMs = 1_000 / perSecond;
  }

  /** Milliseconds until another may begin; 0 if one may now. */
  get waits(): number {
    return Math.max(0, this.#nextAt - this.clock());
  }

  /** One begins. */
  step(): void {
    this.#nextAt = Math.max(this.#nextAt, this.clock() - MOST_AT_ONCE_MS) + this.#everyMs;
  }
}
