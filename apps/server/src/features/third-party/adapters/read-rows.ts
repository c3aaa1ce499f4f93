import type { z } from 'zod';
import { UnreadableAnswer } from './adapter.js';
import { Misfits } from './misfits.js';
import { problemOf } from './shape.js';

/** Of events, of which a bad day has dozens. */
const MOST_OPEN = 2_000;

export interface ReadRows<T> {
  rows: T[];
  /** Of each row that does not fit, the field and why. */
  gaps: string[];
}

/** Every row that fits, and what is wrong with the others, as they may be bad news. @throws UnreadableAnswer */
export function readRows<T>(list: readonly unknown[], place: string, schema: z.ZodType<T>): ReadRows<T> {
  if (list.length > MOST_OPEN) throw new UnreadableAnswer(`${place}: more than ${MOST_OPEN} rows are open`);
  const rows: T[] = [];
  const gaps: string[] = [];
  const misfits = new Misfits();
  for (const [index, row] of list.entries()) {
    const { success, data, error } = schema.safeParse(row);
    if (success) rows.push(data);
    else {
      const problem = problemOf(error, `${place}.${index}`);
      gaps.push(problem);
      misfits.add(problem);
    }
  }
  return { rows, gaps };
}
