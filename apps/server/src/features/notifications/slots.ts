/** A few attempts of one place at once: what it is slow with must not hold up all others. */
export const MOST_OF_ONE_PLACE = 10;

/** Where attempts are under way: so many at once. */
export class Slots {
  readonly #places = new Map<string, number>();
  #taken = 0;
  #onFree: () => void = () => undefined;

  constructor(private readonly most: number) {}

  get areFree(): boolean {
    return this.#taken === 0;
  }

  /** @param place null where there is one place only, which is ours */
  hasOneFor(place: string | null): boolean {
    return this.#taken < this.most && (place === null || (this.#places.get(place) ?? 0) < MOST_OF_ONE_PLACE);
  }

  /** @param work must not throw */
  take(place: string | null, work: () => Promise<void>): void {
    this.#count(place, 1);
    void work().finally(() => {
      this.#count(place, -1);
      this.#onFree();
    });
  }

  /** Resolves when one has become free, and after a while in any case. */
  change(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.#onFree = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #count(place: string | null, by: 1 | -1): void {
    this.#taken += by;
    if (place === null) return;
    const left = (this.#places.get(place) ?? 0) + by;
    if (left === 0) this.#places.delete(place);
    else this.#places.set(place, left);
  }
}
