import { z } from 'zod';
import { plainText } from './plain-text.js';

const LONGEST = { key: 300, word: 100, name: 200, description: 2_000, link: 2_048 } as const;
const LONGEST_LIST = 1_000;
const MOST_ROWS = 2_000;
const MOST_MISFITS = 10;
const EARLIEST = Date.UTC(1990, 0);
const LATEST = Date.UTC(2100, 0);

/** Ids come as texts and as numbers. */
export const keyField = z
  .union([z.string(), z.number()])
  .transform((key) => plainText(String(key), LONGEST.key))
  .pipe(z.string().min(1));

/** A status in the provider's words, left as it is. */
export const wordField = z.string().min(1).max(LONGEST.word);

export const nameField = z
  .string()
  .transform((name) => plainText(name, LONGEST.name))
  .pipe(z.string().min(1));

/** What decides nothing is left out where it does not fit. */
export const optionalName = nameField.nullish().catch(null);
export const optionalWord = wordField.nullish().catch(null);
export const optionalKey = keyField.nullish().catch(null);
export const descriptionField = z
  .string()
  .transform((text) => plainText(text, LONGEST.description) || null)
  .nullish()
  .catch(null)
  .transform((text) => text ?? null);

export const whenField = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => whenOf(text ?? ''));

export const linkField = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => linkOf(text ?? ''));

/** Providers write null for an empty list, or leave it out. */
export const listField = z
  .array(z.unknown())
  .nullish()
  .transform((list) => list ?? []);

/** A list inside of a row; one that is longer than any provider's is not looked through. */
export function shortList<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .max(LONGEST_LIST)
    .nullish()
    .transform((list) => list ?? [])
    .pipe(z.array(item));
}

/** A list by the first few of its rows, to tell of which kind it is. */
export function beginningOf<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .transform((list) => list.slice(0, 10))
    .pipe(z.array(item));
}

/** A list whose absence tells something else than its being empty. */
export const presentListField = z
  .array(z.unknown())
  .nullable()
  .transform((list) => list ?? []);

/** The moment that a text names; null for none, and for one that no provider can mean. */
export function whenOf(text: string): Date | null {
  const at = new Date(text.slice(0, 100));
  return at.getTime() > EARLIEST && at.getTime() < LATEST ? at : null;
}

/** Only what a visitor's browser may be sent to. */
export function linkOf(text: string, base?: string): string | null {
  const url = text === '' || text.length > LONGEST.link ? null : URL.parse(text, base);
  return url && ['http:', 'https:'].includes(url.protocol) && url.href.length <= LONGEST.link ? url.href : null;
}

/** The rows of a list that fit, until too many do not: only for what decides no status. */
export function fitting<T>(list: readonly unknown[], schema: z.ZodType<T>): T[] {
  const rows: T[] = [];
  let misfits = 0;
  for (const row of list.slice(0, MOST_ROWS)) {
    const { success, data } = schema.safeParse(row);
    if (success) rows.push(data);
    else misfits += 1;
    if (misfits > MOST_MISFITS) break;
  }
  return rows;
}
