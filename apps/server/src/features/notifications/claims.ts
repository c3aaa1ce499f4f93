import type { Claimed } from './claim-letters.js';

/** Claimed and not begun yet. */
const MOST_WAITING = 200;
const LOOK_EVERY_MS = 500;

/** Claims more when little is left, and does not ask again and again where nothing is due. */
export class Claims {
  #looksAt = 0;
  #trouble: { error: unknown } | null = null;

  constructor(private readonly claim: (most: number) => Promise<Claimed[]>) {}

  /** After a failure it does nothing any more. */
  async addTo(waiting: Claimed[]): Promise<void> {
    if (this.#trouble || waiting.length > MOST_WAITING / 2 || performance.now() < this.#looksAt) return;
    try {
      const found = await this.claim(MOST_WAITING - waiting.length);
      waiting.push(...found);
      if (found.length === 0) this.#looksAt = performance.now() + LOOK_EVERY_MS;
    } catch (error) {
      this.#trouble = { error };
    }
  }

  /** @throws what the claim threw */
  mustHaveWorked(): void {
    if (this.#trouble) throw this.#trouble.error;
  }
}
