import type { ComponentStatus } from '@signet/domain/component';

/** A provider's words in our statuses; one that ends in * stands for all that begin so. */
export type WordTable = Readonly<Record<string, ComponentStatus>>;

/** The status of a word, first by what overrides the table; null for a word that stands nowhere. */
export function statusOfWord(word: string, table: WordTable, mapping: WordTable): ComponentStatus | null {
  return exactly(word, mapping) ?? byBeginning(word, mapping) ?? exactly(word, table) ?? byBeginning(word, table);
}

function exactly(word: string, table: WordTable): ComponentStatus | null {
  return Object.hasOwn(table, word) ? (table[word] ?? null) : null;
}

function byBeginning(word: string, table: WordTable): ComponentStatus | null {
  for (const [pattern, status] of Object.entries(table)) {
    const beginning = pattern.slice(0, -1);
    if (pattern.endsWith('*') && beginning !== '' && word.startsWith(beginning)) return status;
  }
  return null;
}
