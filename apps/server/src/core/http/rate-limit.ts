/** How many keys are counted at once; beyond that the one that began longest ago is forgotten. */
const MOST_KEYS = 50_000;

/** Lets each key through so many times within a span that moves with the clock. Counts in memory. */
export class RateLimit {
  readonly #times = new Map<string, number[]>();

  constructor(
    private readonly most: number,
    private readonly withinMs: number,
    private readonly now: () => Date,
  ) {}

  /** Whether it may; if so, it is counted. */
  take(key: string): boolean {
    const now = this.now().getTime();
    const recent = (this.#times.get(key) ?? []).filter((time) => time > now - this.withinMs);
    if (recent.length >= this.most) return false;
    this.#times.delete(key);
    this.#times.set(key, [...recent, now]);
    const [oldest] = this.#times.keys();
    if (oldest !== undefined && this.#times.size > MOST_KEYS) this.#times.delete(oldest);
    return true;
  }

  /** How long until it may; 0 where it may now. */
  waitMs(key: string): number {
    const now = this.now().getTime();
    const recent = (this.#times.get(key) ?? []).filter((time) => time > now - this.withinMs);
    const oldest = recent[recent.length - this.most];
    return oldest === undefined ? 0 : oldest + this.withinMs - now;
  }

  /** Uncounts what was counted last. */
  giveBack(key: string): void {
    const times = this.#times.get(key)?.slice(0, -1) ?? [];
    if (times.length > 0) this.#times.set(key, times);
    else this.#times.delete(key);
  }
}
