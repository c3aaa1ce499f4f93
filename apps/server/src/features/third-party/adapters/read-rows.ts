import type { z } from 'zod';
import { problemOf } from './shape.js';

export interface ReadRows<T> {
  rows: T[];
  /** Of each row that does not fit, the field and why. */
  gaps: string[];
}

/** Every row that fits, and what is wrong with the others, as what cannot be read may be bad news. */
export function readRows<T>(list: readonly unknown[], place: string, schema: z.ZodType<T>): ReadRows<T> {
  const rows: T[] = [];
  const gaps: string[] = [];
  for (const [index, row] of list.entries()) {
    const { success, data, error } = schema.safeParse(row);
    if (success) rows.push(data);
    else gaps.push(problemOf(error, `${place}.${index}`));
  }
  return { rows, gaps };
}
