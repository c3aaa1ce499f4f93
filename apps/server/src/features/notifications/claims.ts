import type { Claimed } from './claim-letters.js';
import { MOST_OF_ONE_PLACE } from './slots.js';

/** Claimed and not begun yet: of those whose turn may come next, and with those that wait for others of their place. */
const MOST_NEXT = 200;
const MOST_WAITING = 1_000;
const LOOK_EVERY_MS = 500;

/** Claims more when little is left to begin, and does not ask again and again where nothing is due. */
export class Claims {
  #looksAt = 0;
  #trouble: { error: unknown } | null = null;

  constructor(private readonly claim: (most: number) => Promise<Claimed[]>) {}

  /** After a failure it does nothing any more. */
  async addTo(waiting: Claimed[]): Promise<void> {
    if (this.#trouble || performance.now() < this.#looksAt) return;
    const most = Math.min(MOST_NEXT - countNext(waiting), MOST_WAITING - waiting.length);
    if (most < MOST_NEXT / 2) return;
    try {
      const found = await this.claim(most);
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

/** Of one place no more than may be under way at once: what it is slow with must not keep others from being claimed. */
function countNext(waiting: readonly Claimed[]): number {
  const places = new Map<string, number>();
  let next = 0;
  for (const { place } of waiting) {
    const before = place === null ? 0 : (places.get(place) ?? 0);
    if (place !== null) places.set(place, before + 1);
    if (before < MOST_OF_ONE_PLACE) next += 1;
  }
  return next;
}
