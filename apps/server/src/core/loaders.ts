import DataLoader from 'dataloader';
import type { Context } from './context.js';

/** Fetches the values of many keys in one statement; a feature declares it once, beside its entity. */
export type LoaderBatch<K, V> = (ctx: Context, keys: readonly K[]) => Promise<Map<K, V>>;

export interface LoaderDefinition<K, V> {
  batch: LoaderBatch<K, V>;
  missing: V;
}

/** `missing` stands for keys that the batch does not answer. */
export function defineLoader<K, V>(missing: V, batch: LoaderBatch<K, V>): LoaderDefinition<K, V> {
  return { batch, missing };
}

/** One request's loaders, made when first asked for. */
export class Loaders {
  readonly #ctx: () => Context;
  readonly #loaders = new Map<unknown, unknown>();

  constructor(ctx: () => Context) {
    this.#ctx = ctx;
  }

  get<K, V>(definition: LoaderDefinition<K, V>): DataLoader<K, V> {
    const known = this.#loaders.get(definition);
    // The map holds under each definition the loader that was made from it.
    if (known) return known as DataLoader<K, V>;
    const loader = new DataLoader<K, V>(async (keys) => {
      const values = await definition.batch(this.#ctx(), keys);
      return keys.map((key) => values.get(key) ?? definition.missing);
    });
    this.#loaders.set(definition, loader);
    return loader;
  }

  /** Forgets everything read so far, as after a change. */
  clear(): void {
    this.#loaders.clear();
  }
}
