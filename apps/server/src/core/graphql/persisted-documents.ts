import { createHash } from 'node:crypto';

const MOST_BYTES = 4 * 1024 * 1024;

/** Documents by the SHA-256 of their text: our own pages' for ever, others' while there is room. */
export class PersistedDocuments {
  readonly #own: ReadonlyMap<string, string>;
  readonly #learned = new Map<string, string>();
  #bytes = 0;

  constructor(own: Readonly<Record<string, string>> = {}) {
    this.#own = new Map(Object.entries(own));
  }

  find(hash: string): string | undefined {
    return this.#own.get(hash) ?? this.#learned.get(hash);
  }

  /** Whether the hash is the text's; if so, the hash alone says it from now on. */
  learn(hash: string, text: string): boolean {
    if (this.find(hash) === text) return true;
    if (createHash('sha256').update(text).digest('hex') !== hash) return false;
    this.#learned.set(hash, text);
    this.#bytes += 2 * text.length;
    for (const [oldest, { length }] of this.#learned) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#learned.delete(oldest);
      this.#bytes -= 2 * length;
    }
    return true;
  }
}
